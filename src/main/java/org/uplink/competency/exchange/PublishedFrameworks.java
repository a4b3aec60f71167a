package org.uplink.competency.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.uplink.competency.FrameworkPublished;

/** Keeps frameworks of our content as CASE, beside those that were imported. */
@ApplicationScoped
class PublishedFrameworks {

    private final CaseFrameworks frameworks;
    private final FrameworkImports imports;
    private final Dating dating;
    private final CaseAddress address;

    PublishedFrameworks(CaseFrameworks frameworks, FrameworkImports imports, Dating dating, CaseAddress address) {
        this.frameworks = frameworks;
        this.imports = imports;
        this.dating = dating;
        this.address = address;
    }

    /** Each start publishes all content; what it is already is found out by one comparison. */
    void keep(@Observes FrameworkPublished published) {
        var framework = published.framework();
        var made = OurPackage.of(framework, address.root());
        var madeFrom = Fingerprint.of(made);
        if (frameworks.isMadeFrom(framework.slug(), madeFrom)) {
            return;
        }
        try {
            imports.publish(FrameworkImports.Incoming.of(PackageSource.of(dating.date(made))), framework.slug());
        } catch (IOException | Unreadable wrong) {
            throw new IllegalStateException(framework.slug() + " does not make a CASE package", wrong);
        }
        frameworks.madeFrom(framework.slug(), madeFrom);
    }
}
