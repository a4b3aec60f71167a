package org.uplink.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.AssignmentRules.Effect;
import org.uplink.platform.Page;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** Assigning for programs: the same plan, with or without carrying it out. */
@Path("/api/v1/team/assignments")
class AssignmentApi {

    /** @param path its slug; of a single thing {@code course.…}, {@code certification.…} or {@code level.SEC-01.3} */
    record Order(
            @Nullable String path,
            @Nullable Set<UUID> people,
            @Nullable Set<UUID> teams,
            @Nullable LocalDate dueOn,
            @Nullable String reason) {

        AssignForm form() {
            return new AssignForm("save", path, null, null, texts(people), texts(teams), dueOn, reason, null);
        }

        private static List<String> texts(@Nullable Set<UUID> ids) {
            return ids == null ? List.of() : ids.stream().map(UUID::toString).toList();
        }
    }

    /** @param assigned whether the plan was carried out */
    record Answer(boolean assigned, String path, String revision, List<Reached> people) {
        static Answer of(AssignmentPlan plan, boolean assigned) {
            return new Answer(
                    assigned,
                    plan.path().slug(),
                    plan.path().revision(),
                    plan.lines().stream().map(line -> Reached.of(plan, line)).toList());
        }
    }

    /** @param because names of the teams that brought it, empty for a person named alone */
    record Reached(
            UUID person,
            String name,
            Effect effect,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate before,
            List<String> because) {
        static Reached of(AssignmentPlan plan, AssignmentRules.Line line) {
            var teams = line.causes().stream()
                    .filter(cause -> cause.kind() == AssignmentRules.Cause.Kind.TEAM)
                    .map(AssignmentRules.Cause::label)
                    .toList();
            return new Reached(
                    line.person().value(), plan.name(line.person()), line.effect(), line.dueOn(), line.before(), teams);
        }
    }

    private final Assignments assignments;
    private final Page page;

    AssignmentApi(Assignments assignments, Page page) {
        this.assignments = assignments;
        this.page = page;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    public Answer assign(Order order, @RestQuery boolean dryRun) {
        var form = order.form();
        var errors = form.check(page.today(), page.words(AssignmentMessages.class));
        if (!errors.isEmpty()) {
            throw new Refusal.Malformed(String.join(" ", errors.all()));
        }
        if (dryRun) {
            return Answer.of(assignments.preview(form.wish()), false);
        }
        return switch (assignments.save(form.wish(), null)) {
            case Assignments.Outcome.Saved saved -> Answer.of(saved.plan(), true);
            case Assignments.Outcome.Changed(var plan) -> Answer.of(plan, false);
        };
    }
}
