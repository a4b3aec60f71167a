package org.uplink.progress;

import java.util.UUID;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/**
 * Somebody who said that something is wrong is told what came of it. Fired in the same transaction.
 *
 * @param title of the course
 * @param address where the reader finds it
 */
public record ReportAnswered(
        OrganizationId organization,
        PersonId person,
        UUID report,
        String title,
        boolean changed,
        String words,
        String address) {}
