package org.uplink.platform.backup;

/** Where in the folder of a backup what lies. */
final class Parts {

    static final String ROWS = "database";
    static final String FILES = "files";
    static final String KEYS = "credential-keys.json";
    static final String KEYCLOAK = "keycloak";

    private Parts() {}
}
