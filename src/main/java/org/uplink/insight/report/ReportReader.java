package org.uplink.insight.report;

import java.time.LocalDate;
import java.time.ZoneId;
import org.uplink.people.People;
import org.uplink.platform.Actor;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/**
 * For whom a report is made, and on which day.
 *
 * @param seesAll whether everybody of the organization is shown, or the own teams and those below
 */
record ReportReader(OrganizationId organization, PersonId person, boolean seesAll, ZoneId zone, LocalDate today) {

    static ReportReader of(Actor actor, LocalDate today) {
        return new ReportReader(actor.organization(), actor.person(), People.seesAll(actor), actor.zone(), today);
    }
}
