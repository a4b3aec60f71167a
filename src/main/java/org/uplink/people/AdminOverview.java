package org.uplink.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Actor;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Role;

/** Where administration begins: how many there are of what, and what is missing. */
@Path("/admin")
@RolesAllowed({Role.ADMIN_NAME, Role.PLATFORM_NAME})
class AdminOverview {

    record Counts(
            long people,
            long jobless,
            long teamless,
            long teams,
            long unmanaged,
            long schools,
            long jobs,
            long coming) {
        public boolean complete() {
            return jobless + teamless + unmanaged == 0 && coming > 0;
        }
    }

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminOverviewPage(String organization, @Nullable Counts counts, List<Trail.Row> lately, long organizations)
            implements TemplateInstance {}

    private static final int LATELY = 8;

    private final EntityManager entities;
    private final CurrentActor current;
    private final Trail trail;
    private final Clock clock;

    AdminOverview(EntityManager entities, CurrentActor current, Trail trail, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance show() {
        var actor = current.get();
        var admin = actor.is(Role.ADMIN);
        return new AdminOverviewPage(
                actor.organizationName(),
                admin ? counts(actor) : null,
                admin ? trail.list(TrailQuery.CHANGES).stream().limit(LATELY).toList() : List.of(),
                actor.is(Role.PLATFORM) ? organizations() : 0);
    }

    private long organizations() {
        return (Long)
                entities.createNativeQuery("select count(*) from organization").getSingleResult();
    }

    private Counts counts(Actor actor) {
        return (Counts) entities.createNativeQuery("""
                        with running as (
                            select id, person_id from membership where organization_id = ?1 and ended_on is null
                        )
                        select count(*) as people,
                            count(*) filter (where not exists (select from membership_job j where j.membership_id = r.id)),
                            count(*) filter (where not exists (select from team_member tm
                                             where tm.organization_id = ?1 and tm.person_id = r.person_id)),
                            (select count(*) from team where organization_id = ?1),
                            (select count(*) from team t where t.organization_id = ?1
                                and not exists (select from team_manager tm join running on running.person_id = tm.person_id
                                                where tm.team_id = t.id)),
                            (select count(*) from school where organization_id = ?1),
                            (select count(distinct j.role_profile) from membership_job j
                                join running on running.id = j.membership_id),
                            (select count(*) from calendar_period where organization_id = ?1 and until_on >= ?2)
                        from running r""", Counts.class)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.today(clock))
                .getSingleResult();
    }
}
