package org.uplink.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.uplink.coverage.ServicesReader.Services;
import org.uplink.platform.ContentKind;
import org.uplink.platform.ContentReader;

/** The board of services that comes with Uplink. It is kept nowhere: who changes it gets a copy. */
@ApplicationScoped
class DefaultServices implements ContentKind<Services> {

    private static final int AFTER_ALL_OTHERS = 9;

    private volatile Map<String, Services> current = Map.of();

    @Override
    public int order() {
        return AFTER_ALL_OTHERS;
    }

    @Override
    public ContentReader<Services> reader() {
        return new ServicesReader();
    }

    @Override
    public void publish(Map<String, Published<Services>> documents) {
        // Organizations that have changed their board keep it; the others read what is current.
    }

    @Override
    public void current(Map<String, Services> documents) {
        current = documents;
    }

    Services all() {
        var revisions = current.values().stream().map(Services::revision).toList();
        return new Services(
                String.join("+", revisions),
                current.values().stream()
                        .flatMap(one -> one.services().stream())
                        .toList());
    }
}
