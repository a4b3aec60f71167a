package org.uplink.people.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.uplink.people.Registration.Account;
import org.uplink.people.joining.Acceptance.Offer;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** What an accepted invitation brings: a membership with roles, a job, a team. In the transaction that accepts it. */
@ApplicationScoped
class Admission {

    private final EntityManager entities;
    private final AuditTrail trail;
    private final Clock clock;

    Admission(EntityManager entities, AuditTrail trail, Clock clock) {
        this.entities = entities;
        this.trail = trail;
        this.clock = clock;
    }

    void admit(PersonId person, Offer offer, Account account) {
        use(person, offer);
        if (!isAskedBack(person, offer)) {
            join(person, offer);
        } else if (!List.of(offer.roles()).contains(Role.MANAGER.key())) {
            leaveManagedTeams(person, offer);
        }
        work(person, offer);
        record(person, offer, "accepted-invitation", account.email());
    }

    private void use(PersonId person, Offer offer) {
        entities.createNativeQuery(
                        "update invitation set accepted_at = ?2, accepted_by = ?3, version = version + 1 where id = ?1")
                .setParameter(1, offer.id())
                .setParameter(2, Instant.now(clock))
                .setParameter(3, person.value())
                .executeUpdate();
    }

    /** Who had left comes back with what the invitation says, not with the roles of before. */
    private boolean isAskedBack(PersonId person, Offer offer) {
        return entities.createNativeQuery("""
                        update membership set ended_on = null, invited = true, version = version + 1,
                            roles = array(select distinct r from unnest('{learner}' || ?3 ::text[]) r order by r)
                        where id = (select id from membership where organization_id = ?1 and person_id = ?2 and erased_at is null
                                    order by ended_on desc nulls first limit 1) and ended_on is not null""")
                        .setParameter(1, offer.organizationId())
                        .setParameter(2, person.value())
                        .setParameter(3, offer.roles())
                        .executeUpdate()
                == 1;
    }

    private void leaveManagedTeams(PersonId person, Offer offer) {
        entities.createNativeQuery("""
                        with gone as (delete from team_manager where organization_id = ?1 and person_id = ?2 returning team_id)
                        select t.name from team t where t.id in (select team_id from gone) order by t.name""")
                .setParameter(1, offer.organizationId())
                .setParameter(2, person.value())
                .getResultStream()
                .forEach(team -> record(person, offer, "removed-team-manager", String.valueOf(team)));
    }

    private void join(PersonId person, Offer offer) {
        entities.createNativeQuery("""
                        insert into membership (id, organization_id, person_id, roles, started_on, invited)
                        values (?1, ?2, ?3, array(select distinct r from unnest('{learner}' || ?4 ::text[]) r order by r), ?5, true)
                        on conflict (organization_id, person_id) where ended_on is null do update set invited = true,
                            roles = array(select distinct r from unnest(membership.roles || excluded.roles) r order by r),
                            version = membership.version + 1""")
                .setParameter(1, Ids.next())
                .setParameter(2, offer.organizationId())
                .setParameter(3, person.value())
                .setParameter(4, offer.roles())
                .setParameter(5, today(offer))
                .executeUpdate();
    }

    private void work(PersonId person, Offer offer) {
        entities.createNativeQuery("""
                        insert into membership_job (membership_id, organization_id, role_profile, since)
                        select m.id, m.organization_id, i.role_profile, ?3 from invitation i
                        join membership m on m.organization_id = i.organization_id and m.person_id = ?2 and m.ended_on is null
                        where i.id = ?1 and i.role_profile is not null on conflict do nothing""")
                .setParameter(1, offer.id())
                .setParameter(2, person.value())
                .setParameter(3, today(offer))
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into team_member (team_id, organization_id, person_id)
                        select i.team_id, i.organization_id, ?2 from invitation i
                        where i.id = ?1 and i.team_id is not null on conflict do nothing""")
                .setParameter(1, offer.id())
                .setParameter(2, person.value())
                .executeUpdate();
    }

    /** The one who acts is not a member yet, so that the audit trail cannot ask who acts. */
    private void record(PersonId person, Offer offer, String action, String detail) {
        trail.recordBy(person, new OrganizationId(offer.organizationId()), action, "/admin/people/" + person, detail);
    }

    private LocalDate today(Offer offer) {
        return LocalDate.now(clock.withZone(ZoneId.of(offer.timeZone())));
    }
}
