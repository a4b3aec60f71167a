package org.uplink.certification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a version of a certification asks for otherwise than another, thing by thing. Pure. */
final class ChangeRules {

    enum Kind {
        ADDED,
        /** Asked for before, and now more of it. */
        RAISED,
        LOWERED,
        /** Asked for before in other words or of another kind. */
        CHANGED,
        REMOVED;

        /** Whether it can ask something of somebody who had met all before. */
        boolean asks() {
            return this == ADDED || this == RAISED || this == CHANGED;
        }
    }

    /** @param requirement of one thing: as it is now, or for what was removed as it was */
    record Change(Kind kind, Requirement requirement) {}

    private ChangeRules() {}

    static List<Change> between(Certification before, Certification now, Stage stage) {
        return stage == Stage.REINSTATEMENT && before.renewal().reinstate() == null
                ? between(List.of(), now.requirements(stage))
                : between(before.requirements(stage), now.requirements(stage));
    }

    static List<Change> between(List<Requirement> before, List<Requirement> now) {
        var old = byName(before);
        var asked = byName(now);
        var changes = new ArrayList<Change>();
        asked.forEach((name, requirement) ->
                change(old.get(name), requirement).ifPresent(kind -> changes.add(new Change(kind, requirement))));
        old.forEach((name, requirement) -> {
            if (!asked.containsKey(name)) {
                changes.add(new Change(Kind.REMOVED, requirement));
            }
        });
        return List.copyOf(changes);
    }

    private static Optional<Kind> change(@Nullable Requirement before, Requirement now) {
        if (before == null) {
            return Optional.of(Kind.ADDED);
        }
        if (before.equals(now)) {
            return Optional.empty();
        }
        var by = Integer.compare(size(now), size(before));
        return Optional.of(by > 0 ? Kind.RAISED : by < 0 ? Kind.LOWERED : Kind.CHANGED);
    }

    /** How much of it is asked for, where that can be compared. */
    private static int size(Requirement requirement) {
        return switch (requirement) {
            case Requirement.VerifiedLevels(var levels) ->
                levels.values().stream().mapToInt(Integer::intValue).sum();
            case Requirement.Confirmed confirmed -> confirmed.people() + confirmed.elsewhere();
            default -> 0;
        };
    }

    /** Each thing once; what stands in several places is asked for at its highest. */
    private static Map<String, Requirement> byName(List<Requirement> requirements) {
        var named = new LinkedHashMap<String, Requirement>();
        things(requirements)
                .forEach(thing ->
                        named.merge(name(thing), thing, (one, other) -> size(other) > size(one) ? other : one));
        return named;
    }

    /** Everything that must be met, one by one; a choice is one thing with all its ways. */
    private static Stream<Requirement> things(List<Requirement> requirements) {
        return requirements.stream().flatMap(requirement -> switch (requirement) {
            case Requirement.All(var parts) -> things(parts);
            case Requirement.Courses(var courses) ->
                courses.stream().map(course -> new Requirement.Courses(List.of(course)));
            case Requirement.VerifiedLevels(var levels) ->
                levels.entrySet().stream()
                        .map(level -> new Requirement.VerifiedLevels(Map.of(level.getKey(), level.getValue())));
            case Requirement.NotStale(var competencies) ->
                competencies.stream().map(competency -> new Requirement.NotStale(List.of(competency)));
            default -> Stream.of(requirement);
        });
    }

    private static String name(Requirement thing) {
        return switch (thing) {
            case Requirement.VerifiedLevels(var levels) -> "level " + levels.keySet();
            case Requirement.Attestation attestation -> "attestation " + attestation.id();
            case Requirement.Confirmed confirmed -> "confirmed " + confirmed.id();
            case Requirement.Exam exam -> "exam " + exam.id();
            case Requirement.Credits _ -> "credits";
            default -> thing.toString();
        };
    }
}
