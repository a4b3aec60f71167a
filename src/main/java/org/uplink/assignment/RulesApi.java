package org.uplink.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.AssignmentRules.Effect;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** Standing rules for programs: the same plan, with or without carrying it out. */
@Path("/api/v1/team/assignments/rules")
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments")
class RulesApi {

    /** @param id one that you choose makes it safe to send a new rule twice */
    @Schema(name = "SentRule")
    record Sent(
            @Nullable UUID id,

            @Schema(description = "That you have read, for a change") @Nullable
            Integer version,

            @Schema(required = true) @Nullable String name,

            @Schema(required = true, description = "Slug of the path") @Nullable
            String path,

            @Schema(description = "Left out, the rule reaches everybody") @Nullable
            Audience audience,

            @Schema(required = true) @Nullable Schedule schedule,
            @Nullable Integer graceDays,
            @Schema(required = true) @Nullable String reason,
            @Nullable String requiredBy) {

        private static final int GRACE = 30;

        RuleDraft draft(@Nullable UUID known) {
            var id = known != null ? known : this.id != null ? this.id : Ids.next();
            return new RuleDraft(
                    new RuleId(id),
                    version == null ? 0 : version,
                    Typed.text(name),
                    path,
                    audience == null ? Audience.EVERYBODY : audience,
                    schedule,
                    graceDays == null ? GRACE : graceDays,
                    Typed.text(reason),
                    Typed.text(requiredBy));
        }
    }

    /**
     * What a rule does, person by person.
     *
     * @param saved whether it was carried out
     * @param reached how many people it describes today
     * @param nextOpens when the next round begins, where none runs
     */
    @Schema(name = "RulePlan")
    record Answer(
            boolean saved,
            AssignmentRule rule,
            int reached,
            @Nullable LocalDate nextOpens,
            List<Reached> people,
            List<RulePlan.Leaving> leaving) {

        static Answer of(RulePlan plan, boolean saved) {
            var people = plan.lines().stream()
                    .map(line -> new Reached(line.person().value(), line.effect(), line.dueOn(), line.before()))
                    .toList();
            return new Answer(saved, plan.rule(), plan.reached(), plan.nextOpens(), people, plan.leaving());
        }
    }

    @Schema(name = "ReachedByRule")
    record Reached(
            UUID person,
            Effect effect,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate before) {}

    private final RuleBook rules;
    private final RuleChoices choices;
    private final CurrentActor current;
    private final Page page;

    RulesApi(RuleBook rules, RuleChoices choices, CurrentActor current, Page page) {
        this.rules = rules;
        this.choices = choices;
        this.current = current;
        this.page = page;
    }

    @GET
    @Operation(operationId = "listRules", summary = "The rules that you may see, those that run first")
    public List<AssignmentRule> list() {
        return rules.all();
    }

    @GET
    @Path("/{rule}")
    @Operation(operationId = "getRule", summary = "One rule")
    public AssignmentRule get(@RestPath String rule) {
        return rules.get(RuleId.parse(rule));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "makeRule", summary = "Make a rule, or see what it would do")
    @APIResponse(responseCode = "400", description = "Something is missing or wrong; the detail says what")
    @APIResponse(responseCode = "409", description = "Another rule is called so")
    public Answer make(Sent sent, @RestQuery boolean dryRun) {
        return save(sent.draft(null), null, dryRun);
    }

    @PUT
    @Path("/{rule}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "changeRule", summary = "Change a rule, or see what the change would do")
    @APIResponse(responseCode = "409", description = "Changed by somebody else meanwhile: read it again")
    public Answer change(@RestPath String rule, Sent sent, @RestQuery boolean dryRun) {
        var existing = rules.get(RuleId.parse(rule));
        return save(sent.draft(existing.id().value()), existing, dryRun);
    }

    @DELETE
    @Path("/{rule}")
    @Transactional
    @Operation(operationId = "endRule", summary = "End a rule, or see from whom that takes what")
    public Answer end(@RestPath String rule, @RestQuery boolean dryRun) {
        var existing = rules.get(RuleId.parse(rule));
        var plan = rules.ending(existing);
        if (!dryRun) {
            rules.end(existing.id());
        }
        return Answer.of(plan, !dryRun);
    }

    private Answer save(RuleDraft draft, @Nullable AssignmentRule existing, boolean dryRun) {
        var errors = draft.check(page.today(), existing, page.words(RuleMessages.class));
        if (!errors.isEmpty()) {
            throw new Refusal.Malformed(String.join(" ", errors.all()));
        }
        if (!choices.all().hold(draft.audience()) || !rules.isOurs(draft.audience())) {
            throw new Refusal.NotFound();
        }
        var rule = draft.rule(current.get().person(), page.today(), existing);
        if (dryRun) {
            return Answer.of(rules.preview(rule), false);
        }
        return switch (rules.save(rule, null)) {
            case RuleBook.Outcome.Saved(var plan) -> Answer.of(plan, true);
            case RuleBook.Outcome.Changed(var plan) -> Answer.of(plan, false);
            case RuleBook.Outcome.NameTaken _ ->
                throw new Refusal.Conflict("Another rule is called so. Choose another name.");
            case RuleBook.Outcome.Outdated(var saved) ->
                throw new Refusal.Conflict(
                        "The rule is at version %d. Read it again, then send that version.".formatted(saved.version()));
        };
    }
}
