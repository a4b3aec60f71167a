package org.uplink.path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.uplink.path.DraftCheck.Flaw;
import org.uplink.path.SharedRows.Offer;
import org.uplink.path.TakeOverRules.Merged;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.Refusal;

/** Takes a later version of an adopted path over into the draft of one's own, or leaves it. */
@ApplicationScoped
class TakeOver {

    static final String THEIRS = "theirs";
    static final String OURS = "ours";

    /**
     * What taking over would do.
     *
     * @param base the version that was taken last
     * @param theirs the one that is shared now
     * @param merged one's own draft with it
     * @param flaws what would keep that from being published
     */
    record Plan(OwnPath own, Adoption adoption, Path base, Path theirs, Merged merged, List<Flaw> flaws) {

        Path ours() {
            return own.draft().path(own.path(), "");
        }
    }

    /**
     * @param version of the own path that was looked at
     * @param revision of the shared path that was looked at
     * @param decisions {@code ours} or {@code theirs} by the key of a conflict
     */
    record Wish(int version, int revision, Map<String, String> decisions) {

        Set<String> chosen() {
            return decisions.entrySet().stream()
                    .filter(one -> one.getValue().equals(THEIRS))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
    }

    sealed interface Outcome {
        /** It is in the draft; also where it was before. */
        record Taken(OwnPath own, List<Flaw> flaws) implements Outcome {}

        /** Somebody changed the draft, or a still later version is shared. */
        record Outdated(Plan plan) implements Outcome {}

        /** Not everything that both sides changed is decided. */
        record Undecided(Plan plan) implements Outcome {}

        /** Together they are more steps than a path can have. */
        record TooMany(Plan plan) implements Outcome {}
    }

    private final SharedRows rows;
    private final OwnPaths paths;
    private final AuditTrail trail;

    TakeOver(SharedRows rows, OwnPaths paths, AuditTrail trail) {
        this.rows = rows;
        this.paths = paths;
        this.trail = trail;
    }

    /**
     * Empty where no later version than the one taken is shared.
     *
     * @throws Refusal.NotFound where the organization has no such path, or did not adopt it
     */
    @Transactional
    Optional<Plan> plan(String slug) {
        var own = paths.get(slug);
        var adoption = adoption(own);
        return offer(adoption).map(offer -> plan(own, adoption, offer, Set.of()));
    }

    private Adoption adoption(OwnPath own) {
        return rows.adoptionOf(own.id()).orElseThrow(Refusal.NotFound::new);
    }

    private Optional<Offer> offer(Adoption adoption) {
        return adoption.outdated() ? rows.offer(adoption.origin()) : Optional.empty();
    }

    private Plan plan(OwnPath own, Adoption adoption, Offer offer, Set<String> chosen) {
        var base = rows.taken(adoption);
        var theirs = offer.shared();
        var merged = TakeOverRules.merge(AdoptRules.draft(base), own.draft(), AdoptRules.draft(theirs), chosen);
        return new Plan(own, adoption, base, theirs, merged, paths.flaws(own.with(merged.draft())));
    }

    /**
     * Puts it into the draft. Done twice it is done once.
     *
     * @throws Refusal.NotFound where the organization has no such path, or did not adopt it
     */
    @Transactional
    Outcome take(String slug, Wish wish) {
        paths.lock();
        var own = paths.get(slug);
        var adoption = adoption(own);
        var offer = offer(adoption);
        if (offer.isEmpty() || adoption.revision() >= wish.revision()) {
            return new Outcome.Taken(own, paths.flaws(own));
        }
        var plan = plan(own, adoption, offer.get(), wish.chosen());
        if (own.version() != wish.version() || adoption.offered() != wish.revision()) {
            return new Outcome.Outdated(plan);
        }
        if (plan.merged().conflicts().stream().anyMatch(one -> !wish.decisions().containsKey(one.key()))) {
            return new Outcome.Undecided(plan);
        }
        var draft = plan.merged().draft();
        if (DraftRules.everything(draft.steps()).count() > DraftRules.MOST_STEPS) {
            return new Outcome.TooMany(plan);
        }
        paths.replace(own, draft);
        rows.taken(own.id(), offer.get());
        trail.record(
                "took-over-path",
                own.address(),
                draft.title() + ", version " + wish.revision() + " from " + adoption.from());
        return new Outcome.Taken(paths.get(slug), plan.flaws());
    }

    /**
     * Keeps one's own; nobody is asked about this version again.
     *
     * @param revision the one that was looked at: a still later one is asked about
     */
    @Transactional
    OwnPath leave(String slug, int revision) {
        paths.lock();
        var own = paths.get(slug);
        var adoption = adoption(own);
        if (adoption.asks() && adoption.offered() == revision) {
            offer(adoption).ifPresent(offer -> rows.left(own.id(), offer));
            trail.record(
                    "left-path-version",
                    own.address(),
                    own.draft().title() + ", version " + revision + " from " + adoption.from());
        }
        return own;
    }
}
