package org.uplink.platform;

import java.util.List;

/** Which addresses are for programs: they bring a token that no browser sends by itself, and read no pages. */
public final class AddressRules {

    private static final String FOR_DIRECTORIES = "/scim/";
    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/ims/", FOR_DIRECTORIES, "/q/");

    private AddressRules() {}

    public static boolean isForPrograms(String path) {
        return FOR_PROGRAMS.stream().anyMatch(path::startsWith);
    }

    /** For the directories of organizations, which read answers of SCIM alone. */
    static boolean isForDirectories(String path) {
        return path.startsWith(FOR_DIRECTORIES);
    }
}
