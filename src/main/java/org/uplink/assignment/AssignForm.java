package org.uplink.assignment;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.uplink.path.PathId;
import org.uplink.platform.FormErrors;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.platform.Typed;

/**
 * What a manager has chosen so far.
 *
 * @param step {@code choose}, {@code preview} or {@code save}
 * @param seen the fingerprint of the plan that was previewed
 */
record AssignForm(
        @RestForm @Nullable String step,
        @RestForm @Nullable String path,
        @RestForm @Nullable String competency,
        @RestForm @Nullable String level,
        @RestForm @Nullable List<String> person,
        @RestForm @Nullable List<String> team,
        @RestForm @Nullable LocalDate dueOn,
        @RestForm @Nullable String reason,
        @RestForm @Nullable String seen) {

    static final int LONGEST_REASON = 500;

    static AssignForm choosing(@Nullable String path, List<String> people, List<String> teams) {
        return new AssignForm("choose", path, null, null, people, teams, null, null, null);
    }

    public GoalForm goal() {
        return new GoalForm(path, competency, level);
    }

    Set<PersonId> people() {
        return person == null
                ? Set.of()
                : person.stream().map(PersonId::parse).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<UUID> teams() {
        return team == null
                ? Set.of()
                : team.stream().map(Ids::parse).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Text for the form's field. */
    public String why() {
        return Typed.text(reason);
    }

    FormErrors check(LocalDate today, AssignmentMessages words) {
        var errors = FormErrors.NONE;
        if (goal().slug().isEmpty()) {
            errors = errors.and("path", words.path_missing());
        }
        if (people().isEmpty() && teams().isEmpty()) {
            errors = errors.and("person", words.people_missing());
        }
        if (dueOn == null) {
            errors = errors.and("dueOn", words.due_missing());
        } else if (!AssignmentRules.allows(dueOn, today)) {
            errors = errors.and("dueOn", words.due_out_of_reach(AssignmentRules.LONGEST_YEARS));
        }
        if (why().isEmpty()) {
            errors = errors.and("reason", words.reason_missing());
        } else if (why().length() > LONGEST_REASON) {
            errors = errors.and("reason", words.reason_too_long(LONGEST_REASON));
        }
        return errors;
    }

    /** After the check. */
    AssignmentPlan.Wish wish() {
        if (dueOn == null) {
            throw new IllegalStateException("The form was not checked");
        }
        return new AssignmentPlan.Wish(new PathId(goal().slug()), people(), teams(), dueOn, why());
    }
}
