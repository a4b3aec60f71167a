package org.uplink.competency.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where this service answers CASE requests. It is asked once, so that all that a run writes and compares agrees. */
@ApplicationScoped
class CaseAddress {

    private final String root;

    CaseAddress(@ConfigProperty(name = "org.uplink.public-address") String root) {
        this.root = root;
    }

    /** Without the version, as packages are made with it. */
    String root() {
        return root;
    }

    String of(CaseVersion version) {
        return root + "/ims/case/" + version.path();
    }
}
