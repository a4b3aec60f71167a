package org.uplink.certification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
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
        REMOVED
    }

    /**
     * @param requirement of one thing: as it is now, or for what was removed as it was
     * @param before as it was; null for what is new
     */
    record Change(
            Kind kind, Requirement requirement, @Nullable Requirement before) {}

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
        var followed = new HashSet<@Nullable Requirement>();
        asked.forEach((name, requirement) -> {
            var was = old.containsKey(name) ? old.get(name) : alike(requirement, old, asked);
            followed.add(was);
            kind(was, requirement).ifPresent(kind -> changes.add(new Change(kind, requirement, was)));
        });
        old.forEach((name, requirement) -> {
            if (!asked.containsKey(name) && !followed.contains(requirement)) {
                changes.add(new Change(Kind.REMOVED, requirement, requirement));
            }
        });
        return List.copyOf(changes);
    }

    /** A choice has no name: it follows the one that is gone and shares a way with it. */
    private static @Nullable Requirement alike(
            Requirement choice, Map<String, Requirement> old, Map<String, Requirement> asked) {
        return old.entrySet().stream()
                .filter(one -> !asked.containsKey(one.getKey()))
                .map(Map.Entry::getValue)
                .filter(one -> !Collections.disjoint(ways(one), ways(choice)))
                .findFirst()
                .orElse(null);
    }

    private static List<?> ways(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Group group ->
                Requirement.everythingIn(group.parts()).toList();
            case Requirement.Holds(var oneOf) -> oneOf;
            default -> List.of();
        };
    }

    /** What changes in a choice, way by way; nothing where it cannot be told so. */
    static List<Change> inside(Change change) {
        return change.requirement() instanceof Requirement.Group now
                        && change.before() instanceof Requirement.Group before
                        && change.kind() != Kind.REMOVED
                        && !(now instanceof Requirement.Tracks)
                ? between(before.parts(), now.parts())
                : List.of();
    }

    /** Everything that changes speak of, as it was and as it is. */
    static List<Requirement> requirements(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> Stream.of(Optional.of(change.requirement()), Optional.ofNullable(change.before())))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<Kind> kind(@Nullable Requirement before, Requirement now) {
        return before == null ? Optional.of(Kind.ADDED) : KindRules.of(before, now);
    }

    /** Each thing once; what stands in several places is asked for at its highest. */
    private static Map<String, Requirement> byName(List<Requirement> requirements) {
        var named = new LinkedHashMap<String, Requirement>();
        things(requirements).forEach(thing -> named.merge(name(thing), thing, ChangeRules::higher));
        return named;
    }

    private static Requirement higher(Requirement one, Requirement other) {
        return KindRules.of(one, other).filter(Kind.RAISED::equals).isPresent() ? other : one;
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
