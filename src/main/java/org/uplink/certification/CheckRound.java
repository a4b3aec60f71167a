package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uplink.people.RoundInParts;
import org.uplink.platform.ContentJson;
import org.uplink.platform.OrganizationId;

/** Finds yearly checks that a day has opened, met or closed: that is no event of anybody's. */
@ApplicationScoped
class CheckRound implements RoundInParts {

    /** How long before an anniversary a check of one of its versions can be met, and how long after its end an award may be renewed. */
    private record Window(String certification, int before, int grace) {

        Window widest(Window other) {
            return new Window(certification, Math.max(before, other.before), Math.max(grace, other.grace));
        }
    }

    private final Awarding awarding;
    private final CertificationRevisions certifications;
    private final EntityManager entities;

    CheckRound(Awarding awarding, CertificationRevisions certifications, EntityManager entities) {
        this.awarding = awarding;
        this.certifications = certifications;
        this.entities = entities;
    }

    @Override
    public String name() {
        return "yearly-checks";
    }

    /** Before renewals, which a missed check keeps from being made. */
    @Override
    public int order() {
        return 4;
    }

    /** A missed check counts from the beginning of the day. */
    @Override
    public int fromHour() {
        return 0;
    }

    @Override
    public Optional<String> part(OrganizationId organization, LocalDate today, String from) {
        return awarding.part(organization, today, due(organization, today, from));
    }

    /** Members with an award old enough for a check, of a certification that asks for one; the rules say what is so today. */
    @SuppressWarnings("unchecked")
    private List<DueToday> due(OrganizationId organization, LocalDate today, String from) {
        return entities.createNativeQuery("""
                        select a.person_id, string_agg(distinct a.certification, ' ') as certifications
                        from award_now a
                        join jsonb_to_recordset(?5 ::jsonb) as check_of(certification text, before int, grace int)
                            on check_of.certification = a.certification
                        where a.organization_id = ?1 and a.revoked_at is null
                          and a.valid_from <= cast(?4 as date) - 365 + check_of.before
                          and (a.ends_on is null or a.ends_on + check_of.grace >= ?4)
                          and (select m.ended_on is null from membership m
                               where m.organization_id = ?1 and m.person_id = a.person_id and m.ended_on is null)
                          and (?2 = '' or a.person_id > nullif(?2, '')::uuid)
                        group by a.person_id order by a.person_id limit ?3""", DueToday.class)
                .setParameter(1, organization.value())
                .setParameter(2, from)
                .setParameter(3, Awarding.AT_ONCE)
                .setParameter(4, today)
                .setParameter(5, ContentJson.write(windows()))
                .getResultList();
    }

    private Collection<Window> windows() {
        return certifications.versions().stream()
                .flatMap(terms -> Stream.ofNullable(terms.renewal().yearlyCheck())
                        .map(check -> new Window(
                                terms.slug(),
                                check.daysBefore(),
                                terms.renewal().graceDays())))
                .collect(Collectors.toMap(Window::certification, one -> one, Window::widest))
                .values();
    }
}
