package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.uplink.assignment.BulkFile.Problem;
import org.uplink.assignment.BulkFile.Row;
import org.uplink.path.Path;
import org.uplink.path.PathId;
import org.uplink.people.People;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;

/** Assigns a whole table at once: every line is looked at first, and all of it is saved or nothing. */
@ApplicationScoped
class BulkAssigning {

    private record Known(String email, UUID id, String name) {}

    /** Lines of one plan: the same thing by the same day for the same reason. */
    private record Together(PathId what, LocalDate due, String reason) {}

    private final Assignments assignments;
    private final Goals goals;
    private final EntityManager entities;
    private final CurrentActor current;
    private final Clock clock;

    BulkAssigning(Assignments assignments, Goals goals, EntityManager entities, CurrentActor current, Clock clock) {
        this.assignments = assignments;
        this.goals = goals;
        this.entities = entities;
        this.current = current;
        this.clock = clock;
    }

    /** What saving this text would do now. */
    @Transactional
    BulkPlan preview(String text) {
        var file = BulkFile.read(text);
        if (file.unreadable() != null) {
            return BulkPlan.broken(file.unreadable());
        }
        var people = people(file.rows());
        var checked = checked(file.rows(), people);
        if (checked.stream().anyMatch(line -> !line.problems().isEmpty())) {
            return new BulkPlan(null, checked, List.of());
        }
        var plans = wishes(checked, people).stream().map(assignments::preview).toList();
        return new BulkPlan(null, withEffects(checked, people, plans), plans);
    }

    /**
     * Carries out what the text says.
     *
     * @param seen the fingerprint of what was shown
     * @return when it was carried out; empty where it would do something else now than what was shown
     */
    @Transactional
    Optional<Instant> save(String text, String seen) {
        var plan = preview(text);
        if (!plan.ready() || !plan.fingerprint().equals(seen) && plan.affected() > 0) {
            return Optional.empty();
        }
        var at = assignments.now();
        plan.plans().forEach(one -> assignments.save(one.wish(), null, at));
        return Optional.of(at);
    }

    private List<BulkPlan.Line> checked(List<Row> rows, Map<String, List<Known>> people) {
        var today = current.get().today(clock);
        var titles = new HashMap<String, Optional<String>>();
        var seen = new HashSet<String>();
        var lines = new ArrayList<BulkPlan.Line>();
        for (var row : rows) {
            var title = titles.computeIfAbsent(row.what(), this::title);
            var problems = new ArrayList<>(row.problems(today));
            var named = people.getOrDefault(row.email(), List.of());
            if (named.size() != 1 && !row.email().isEmpty()) {
                problems.add(named.isEmpty() ? Problem.EMAIL_UNKNOWN : Problem.EMAIL_TWICE);
            }
            if (title.isEmpty()) {
                problems.add(Problem.WHAT_UNKNOWN);
            }
            if (!seen.add(row.email() + " " + row.what())) {
                problems.add(Problem.SAME_AGAIN);
            }
            var name = named.size() == 1 ? named.getFirst().name() : row.email();
            lines.add(new BulkPlan.Line(row, name, title.orElse(row.what()), problems, null));
        }
        return lines;
    }

    private Optional<String> title(String what) {
        return goals.offered(new PathId(what)).map(Path::title);
    }

    private static List<AssignmentPlan.Wish> wishes(List<BulkPlan.Line> lines, Map<String, List<Known>> people) {
        var together = new LinkedHashMap<Together, Set<PersonId>>();
        for (var line : lines) {
            var row = line.row();
            var key = new Together(new PathId(row.what()), Objects.requireNonNull(row.due()), row.reason());
            together.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(person(row, people));
        }
        return together.entrySet().stream()
                .map(entry -> new AssignmentPlan.Wish(
                        entry.getKey().what(),
                        entry.getValue(),
                        Set.of(),
                        entry.getKey().due(),
                        entry.getKey().reason()))
                .toList();
    }

    private static PersonId person(Row row, Map<String, List<Known>> people) {
        return new PersonId(
                Objects.requireNonNull(people.get(row.email())).getFirst().id());
    }

    private static List<BulkPlan.Line> withEffects(
            List<BulkPlan.Line> lines, Map<String, List<Known>> people, List<AssignmentPlan> plans) {
        return lines.stream()
                .map(line -> {
                    var person = person(line.row(), people);
                    var effect = plans.stream()
                            .filter(plan ->
                                    plan.wish().path().slug().equals(line.row().what()))
                            .flatMap(plan -> plan.lines().stream())
                            .filter(one -> one.person().equals(person))
                            .map(AssignmentRules.Line::effect)
                            .findFirst()
                            .orElse(null);
                    return new BulkPlan.Line(line.row(), line.name(), line.title(), line.problems(), effect);
                })
                .toList();
    }

    /** Those of one's people whom the lines name, by address in small letters. */
    @SuppressWarnings("unchecked")
    private Map<String, List<Known>> people(List<Row> rows) {
        var actor = current.get();
        List<Known> found = entities.createNativeQuery("with " + People.MANAGED + """
                        select lower(p.email), p.id, p.name from managed join person p on p.id = managed.person_id
                        where lower(p.email) = any (?4)""", Known.class)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, People.seesAll(actor))
                .setParameter(4, rows.stream().map(Row::email).distinct().toArray(String[]::new))
                .getResultList();
        return found.stream().collect(java.util.stream.Collectors.groupingBy(Known::email));
    }
}
