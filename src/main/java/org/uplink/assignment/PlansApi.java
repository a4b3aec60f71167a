package org.uplink.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Ids;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** Planning for programs: the same plan, which a person then looks at and assigns. */
@Path("/api/v1/team/plans")
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
class PlansApi {

    /**
     * @param id chosen by the caller, so that a retry makes nothing twice; null for a new one
     * @param begins the first day with time for it; null for tomorrow
     * @param target {@code GAPS}, {@code SERVICES} or {@code BOTH}
     */
    record Wanted(
            @Nullable UUID id,
            @Nullable UUID team,
            @Nullable String target,
            @Nullable Integer minutesAWeek,
            @Nullable LocalDate begins,
            @Nullable LocalDate until) {

        PlanForm form() {
            return new PlanForm(
                    (id == null ? Ids.next() : id).toString(),
                    team == null ? null : team.toString(),
                    target,
                    minutesAWeek == null ? null : PlanOrder.hours(minutesAWeek),
                    begins,
                    until,
                    null);
        }
    }

    /** @param open what is not reached, and why; {@code breaks}: rules that the lines break; both in words */
    record Answer(
            UUID id, boolean assigned, boolean changed, List<Line> lines, List<String> open, List<String> breaks) {

        static Answer of(PlanView.One view) {
            var lines = view.people().stream()
                    .flatMap(person -> person.rows().stream().map(row -> Line.of(person, row)))
                    .toList();
            return new Answer(
                    view.head().id(), view.head().assigned(), view.changed(), lines, view.open(), view.breaks());
        }
    }

    record Line(
            UUID id,
            UUID person,
            String name,
            String path,
            String what,
            int minutes,
            @Nullable LocalDate from,
            LocalDate dueOn,
            List<String> why) {

        static Line of(PlanView.Person person, PlanView.Row row) {
            var line = row.line();
            return new Line(
                    line.id(),
                    person.id(),
                    person.name(),
                    line.path().slug(),
                    row.what(),
                    line.minutes(),
                    row.from(),
                    line.dueOn(),
                    row.why());
        }
    }

    private final Plans plans;
    private final PlanViews views;

    PlansApi(Plans plans, PlanViews views) {
        this.plans = plans;
        this.views = views;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<Answer> make(Wanted wanted) {
        var form = wanted.form();
        var errors = views.check(form);
        if (!errors.isEmpty()) {
            throw new Refusal.Malformed(String.join(" ", errors.all()));
        }
        plans.make(form.id(), form.order(), form.begins());
        return RestResponse.ResponseBuilder.<Answer>created(URI.create("/api/v1/team/plans/" + form.id()))
                .entity(Answer.of(views.one(plans.get(form.id()), null)))
                .build();
    }

    @GET
    @Path("/{plan}")
    @Transactional
    public Answer show(@RestPath String plan) {
        return Answer.of(views.one(plans.get(Ids.parse(plan)), null));
    }
}
