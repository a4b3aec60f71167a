package org.uplink.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.uplink.competency.Competency;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.Framework;
import org.uplink.competency.LevelEffects;
import org.uplink.people.People;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** What becomes of levels when an organization goes from one framework to another. */
@ApplicationScoped
class FrameworkFollowing implements LevelEffects {

    private static final int BATCH = 200;

    private final EvidenceRows evidence;
    private final LedgerWriter ledger;
    private final MasteryLine mastery;
    private final People people;
    private final EntityManager entities;
    private final Clock clock;

    FrameworkFollowing(
            EvidenceRows evidence,
            LedgerWriter ledger,
            MasteryLine mastery,
            People people,
            EntityManager entities,
            Clock clock) {
        this.evidence = evidence;
        this.ledger = ledger;
        this.mastery = mastery;
        this.people = people;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public List<Effect> preview(Framework from, Framework to) {
        var affected = FollowingRules.affected(from, to);
        if (affected.isEmpty()) {
            return List.of();
        }
        var touched = evidence.peopleWith(codes(affected, from, to));
        var names = people.namesOf(touched);
        return differences(from, to, affected, touched).stream()
                .map(one -> new Effect(
                        names.getOrDefault(one.key().person(), ""),
                        one.key().competency().key(),
                        title(one.key().competency(), to, from),
                        one.before(),
                        one.after()))
                .sorted(Comparator.comparing(Effect::person).thenComparing(Effect::code))
                .toList();
    }

    @Override
    public Extent extent(Framework from, Framework to) {
        var affected = FollowingRules.affected(from, to);
        var differences = affected.isEmpty()
                ? List.<Difference>of()
                : differences(from, to, affected, evidence.peopleWith(codes(affected, from, to)));
        return new Extent(
                people(differences, one -> one.after() > one.before()),
                people(differences, one -> one.after() < one.before()),
                differences.stream().map(one -> one.key().competency()).collect(Collectors.toSet()));
    }

    private static int people(List<Difference> all, Predicate<Difference> which) {
        return (int) all.stream()
                .filter(which)
                .map(one -> one.key().person())
                .distinct()
                .count();
    }

    private record Difference(LineKey key, int before, int after) {}

    /** Batch by batch, so that only what differs stays in memory. */
    private List<Difference> differences(
            Framework from, Framework to, Set<CompetencyId> affected, List<PersonId> touched) {
        var differences = new ArrayList<Difference>();
        for (var batch : batches(touched)) {
            var before = levels(from, affected, batch);
            var after = levels(to, affected, batch);
            var keys = new LinkedHashSet<>(before.keySet());
            keys.addAll(after.keySet());
            keys.stream()
                    .map(key -> new Difference(key, before.getOrDefault(key, 0), after.getOrDefault(key, 0)))
                    .filter(one -> one.before() != one.after())
                    .forEach(differences::add);
        }
        return differences;
    }

    private static Set<CompetencyId> codes(Set<CompetencyId> affected, Framework from, Framework to) {
        var codes = new LinkedHashSet<CompetencyId>();
        for (var competency : affected) {
            codes.addAll(from.countingFor(competency));
            codes.addAll(to.countingFor(competency));
        }
        return codes;
    }

    private static String title(CompetencyId id, Framework first, Framework second) {
        return first.competency(id)
                .or(() -> second.competency(id))
                .map(Competency::title)
                .orElse("");
    }

    private Map<LineKey, Integer> levels(Framework framework, Set<CompetencyId> affected, List<PersonId> batch) {
        var district = evidence.district();
        var today = LocalDate.now(clock.withZone(district.zone()));
        var levels = new HashMap<LineKey, Integer>();
        mastery.known(new MasteryLine.Order(organization(), batch, affected, null), district, framework)
                .forEach((key, known) ->
                        levels.put(key, CountingRules.on(today, known.facts()).level()));
        return levels;
    }

    @Override
    public void follow(Framework from, Framework to) {
        var affected = FollowingRules.affected(from, to);
        if (affected.isEmpty()) {
            return;
        }
        for (var batch : batches(evidence.peopleWith(codes(affected, from, to)))) {
            ledger.lock(batch);
            mastery.update(new MasteryLine.Order(organization(), batch, affected, "framework"), to);
        }
    }

    private OrganizationId organization() {
        return new OrganizationId((UUID)
                entities.createNativeQuery("select uplink_organization()").getSingleResult());
    }

    private static List<List<PersonId>> batches(List<PersonId> all) {
        var batches = new ArrayList<List<PersonId>>();
        for (var at = 0; at < all.size(); at += BATCH) {
            batches.add(all.subList(at, Math.min(at + BATCH, all.size())));
        }
        return batches;
    }
}
