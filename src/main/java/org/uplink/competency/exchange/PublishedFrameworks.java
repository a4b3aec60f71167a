package org.uplink.competency.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.uplink.competency.FrameworkPublished;

/** Keeps frameworks of our content as CASE, beside those that were imported. */
@ApplicationScoped
class PublishedFrameworks {

    private final FrameworkImports imports;
    private final Dating dating;
    private final CaseAddress address;

    PublishedFrameworks(FrameworkImports imports, Dating dating, CaseAddress address) {
        this.imports = imports;
        this.dating = dating;
        this.address = address;
    }

    void keep(@Observes FrameworkPublished published) {
        var framework = published.framework();
        var json = dating.date(OurPackage.of(framework, address.root()));
        try {
            imports.publish(FrameworkImports.Incoming.of(PackageSource.of(json)), framework.slug());
        } catch (IOException | Unreadable wrong) {
            throw new IllegalStateException(framework.slug() + " does not make a CASE package", wrong);
        }
    }
}
