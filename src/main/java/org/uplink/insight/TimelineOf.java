package org.uplink.insight;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uplink.evidence.Currency;
import org.uplink.evidence.Explained;
import org.uplink.evidence.Explanation;
import org.uplink.evidence.NextStep.NeedsAssessor;
import org.uplink.evidence.NextStep.NeedsEvidence;
import org.uplink.evidence.NextStep.NeedsSecondKind;
import org.uplink.evidence.NextStep.ReachedTop;
import org.uplink.evidence.NextStep.Refresh;
import org.uplink.insight.SkillDetail.Entry;
import org.uplink.insight.SkillDetail.Step;
import org.uplink.platform.PersonId;

/** Joins the rows of the ledger with what the rule says of each. */
final class TimelineOf {

    /** What is easiest to come by stands first. */
    private static final List<String> EASIEST_FIRST = List.of(
            "knowledge_check",
            "manager_rating",
            "lab",
            "work_sample",
            "observed_practice",
            "external_credential",
            "contribution");

    private final PersonId person;
    private final Explained explained;
    private final Map<PersonId, String> names;
    private final SkillCourses courses;
    private final Map<String, Explanation.Counted> counted = new HashMap<>();
    private final Map<String, Explanation.Reason> notCounted = new HashMap<>();

    TimelineOf(PersonId person, Explained explained, Map<PersonId, String> names, SkillCourses courses) {
        this.person = person;
        this.explained = explained;
        this.names = names;
        this.courses = courses;
        explained.explanation().counted().forEach(one -> counted.put(one.id(), one));
        explained.explanation().notCounted().forEach(one -> notCounted.put(one.id(), one.reason()));
    }

    List<Entry> entries() {
        return explained.entries().stream().map(this::entry).toList();
    }

    List<Entry> countingAs(int level) {
        return entries().stream().filter(entry -> entry.countsAs() >= level).toList();
    }

    Step step() {
        return switch (explained.explanation().nextStep()) {
            case NeedsEvidence step -> new Step(step.type(), step.level(), false, sorted(step.kinds()), null, null);
            case NeedsSecondKind step ->
                new Step(step.type(), step.level(), step.performance(), sorted(step.kinds()), null, null);
            case NeedsAssessor step ->
                new Step(step.type(), step.level(), step.otherOrganization(), List.of(), find(step.item()), null);
            case Refresh step ->
                new Step(step.type(), explained.explanation().level(), false, List.of(), find(step.item()), step.by());
            case ReachedTop step -> new Step(step.type(), 0, false, List.of(), null, null);
        };
    }

    private static List<String> sorted(List<String> kinds) {
        return kinds.stream()
                .sorted(Comparator.comparing(EASIEST_FIRST::indexOf))
                .toList();
    }

    private @Nullable Entry find(String id) {
        return entries().stream()
                .filter(entry -> entry.row().id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private Entry entry(Explained.Entry row) {
        var counting = counted.get(row.id());
        var reason = notCounted.get(row.id());
        return new Entry(
                row,
                row.recordedBy().equals(person) ? "" : names.getOrDefault(row.recordedBy(), ""),
                courses.source(row.sourceRevision()),
                counting == null ? 0 : counting.countsAs(),
                counting == null ? Currency.NONE.key() : counting.state().key(),
                reason == null ? "" : reason.key());
    }
}
