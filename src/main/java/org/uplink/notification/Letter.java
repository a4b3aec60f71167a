package org.uplink.notification;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Whom a mail goes to, and what it is about.
 *
 * @param alias the organization's
 */
record Letter(
        UUID mail, String email, String name, String organization, String alias, Locale locale, List<Notice> notices) {}
