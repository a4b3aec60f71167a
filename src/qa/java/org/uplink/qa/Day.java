package org.uplink.qa;

import java.util.UUID;
import org.uplink.platform.OrganizationId;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;

/** A new district in which somebody is to be told today that evidence is due; and when the database says that it happened. */
final class Day {

    private final OrganizationId district =
            Districts.organization("day" + UUID.randomUUID().toString().substring(0, 8));
    private final String since = Db.texts("select clock_timestamp()").getFirst();

    Day() {
        var person = Districts.person(district, "Reader " + district);
        var today = "(now() at time zone 'America/Chicago')::date";
        Db.run("""
                insert into mastery (organization_id, person_id, competency, from_on, until_on, level, currency, claimed)
                select ?, ?, 'SVC-01', p.from_on, p.until_on, 2, p.currency, 0
                from (values (%1$s - 300, %1$s - 1, 'current'), (%1$s - 1, %1$s + 30, 'due'))
                    as p(from_on, until_on, currency)""".formatted(today), district.value(), person.value());
    }

    boolean isTold() {
        return Db.number("select count(*) from notice where organization_id = ?", district.value()) > 0;
    }

    /** Since it began, and not later than now. */
    boolean isRight() {
        return Db.number("""
                select count(*) from notice where organization_id = ?
                and made_at not between ?::timestamptz - interval '2 seconds' and clock_timestamp() + interval '2 seconds'""", district.value(), since) == 0;
    }

    String told() {
        return String.join(", ", Db.texts("select made_at from notice where organization_id = ?", district.value()));
    }

    void spoil() {
        Db.run("update notice set made_at = made_at + interval '1 hour' where organization_id = ?", district.value());
    }
}
