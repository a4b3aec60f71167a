package org.uplink.certification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uplink.platform.ContentJson;

/**
 * From when before its end, and how long after it, something can be done about an award, so that a query finds those about
 * whom the rules are asked: see {@link AwardRules#ahead}.
 *
 * @param ahead in months; one more than the window, since months are not of one length
 * @param months after the end, of the calendar
 * @param days after the end; whichever of the two is longer
 */
record Reach(String certification, int ahead, int months, int days) {

    /**
     * The latest award of each line about which something can be done or will be, as a common table expression
     * {@code open_award (person_id, certification, ends_on, ahead, missing)}, the last whether it misses a yearly check: parameter 1 is the organization, 4 today, and 5 the reach of
     * every certification as JSON.
     */
    static final String OPEN_AWARDS = """
            open_award as (
                select a.person_id, a.certification, a.ends_on, reach.ahead,
                       a.missing_check is not null and coalesce(a.ends_on + reach.days >= cast(?4 as date), true) as missing
                from award_now a
                join jsonb_to_recordset(?5 ::jsonb) as reach(certification text, ahead int, months int, days int)
                    on reach.certification = a.certification
                where a.organization_id = ?1 and a.revoked_at is null
                  and (greatest(a.ends_on + make_interval(months => reach.months), a.ends_on + reach.days) >= cast(?4 as date)
                       or (a.ends_on is null and a.missing_check is not null))
                  and not exists (select from award later where later.organization_id = ?1 and later.person_id = a.person_id
                                  and later.certification = a.certification and later.number > a.number)
            )
            """;

    private static final int SEASON = 12;

    static Reach of(Certification terms) {
        var renewal = terms.renewal();
        var reinstate = renewal.reinstate();
        var months = renewal.eachSeason() ? SEASON : reinstate == null ? 0 : reinstate.withinMonths();
        var ahead = renewal.eachSeason() ? 0 : renewal.windowMonths() + 1;
        return new Reach(terms.slug(), ahead, months, renewal.graceDays());
    }

    /** @param versions of a certification as many as there are: the furthest of all counts */
    static String json(Collection<Certification> versions) {
        return ContentJson.write(versions.stream()
                .map(Reach::of)
                .collect(Collectors.toMap(Reach::certification, Function.identity(), Reach::furthest))
                .values());
    }

    private Reach furthest(Reach other) {
        return new Reach(
                certification,
                Math.max(ahead, other.ahead),
                Math.max(months, other.months),
                Math.max(days, other.days));
    }

    /** The last day on which an award that ended on that day can be followed up. */
    LocalDate from(LocalDate end) {
        var later = end.plusMonths(months);
        var grace = end.plusDays(days);
        return later.isAfter(grace) ? later : grace;
    }
}
