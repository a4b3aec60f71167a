package org.uplink.platform;

import java.util.Locale;

/** What a person may do in one organization. Everybody is a learner; {@code PLATFORM} looks after organizations. */
public enum Role {
    LEARNER,
    MANAGER,
    ASSESSOR,
    ADMIN,
    PLATFORM;

    /** Names for {@code @RolesAllowed}. */
    public static final String LEARNER_NAME = "learner";

    public static final String MANAGER_NAME = "manager";
    public static final String ASSESSOR_NAME = "assessor";
    public static final String ADMIN_NAME = "admin";
    public static final String PLATFORM_NAME = "platform";

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
