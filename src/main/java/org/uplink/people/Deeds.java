package org.uplink.people;

import io.quarkus.qute.TemplateExtension;

/** Actions of the audit trail as people read them. */
@TemplateExtension
class Deeds {

    private Deeds() {}

    /** "changed-roles" is "changed roles". */
    static String spoken(String action) {
        return action.replace('-', ' ');
    }
}
