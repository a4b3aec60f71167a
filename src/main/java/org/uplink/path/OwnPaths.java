package org.uplink.path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.uplink.path.DraftCheck.Flaw;
import org.uplink.path.PathDifference.Change;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.Refusal;
import org.uplink.platform.SlugRules;

/** Composes, publishes and retires paths of the active organization. */
@ApplicationScoped
class OwnPaths {

    /** Below the same address stand pages of these names. */
    private static final Set<String> RESERVED = Set.of("new", "shared");

    sealed interface Outcome {
        /** It stands as wished; also where it did before. */
        record Saved(OwnPath own) implements Outcome {}

        /** Somebody else was quicker; here is what they saved. */
        record Outdated(OwnPath own) implements Outcome {}

        /** It cannot be published as it is. */
        record Flawed(OwnPath own, List<Flaw> flaws) implements Outcome {}
    }

    private final OwnPathRows rows;
    private final PathShelf shelf;
    private final StepCatalog catalog;
    private final CurrentActor current;
    private final AuditTrail trail;
    private final PathSharing sharing;

    OwnPaths(
            OwnPathRows rows,
            PathShelf shelf,
            StepCatalog catalog,
            CurrentActor current,
            AuditTrail trail,
            PathSharing sharing) {
        this.rows = rows;
        this.shelf = shelf;
        this.catalog = catalog;
        this.current = current;
        this.trail = trail;
        this.sharing = sharing;
    }

    /** @param words found in the title, in small or capital letters */
    @Transactional
    List<OwnPath> list(String words, String state) {
        var wanted = words.toLowerCase(Locale.ROOT);
        return rows.all().stream()
                .filter(own -> own.draft().title().toLowerCase(Locale.ROOT).contains(wanted))
                .filter(own -> state.isEmpty() || own.state().equals(state))
                .toList();
    }

    /** @throws Refusal.NotFound where the organization has no such path */
    @Transactional
    OwnPath get(String slug) {
        return rows.find(slug).orElseThrow(Refusal.NotFound::new);
    }

    /** @param key of the form: sent twice it begins one path */
    @Transactional
    OwnPath begin(UUID key, String title, String promise) {
        rows.lock();
        var known = rows.all();
        var before = known.stream().filter(own -> own.id().equals(key)).findFirst();
        if (before.isPresent()) {
            return before.get();
        }
        var own = insert(key, Draft.begin(title, promise), known);
        trail.record("began-path", own.address(), title);
        return own;
    }

    /** Until the transaction ends nobody else of the organization changes its paths. */
    void lock() {
        rows.lock();
    }

    /** Begins a path with steps that stand elsewhere already; the caller holds the lock. */
    @Transactional
    OwnPath insert(Draft draft) {
        return insert(Ids.next(), draft, rows.all());
    }

    private OwnPath insert(UUID key, Draft draft, List<OwnPath> known) {
        var taken = known.stream().map(OwnPath::slug).collect(Collectors.toCollection(() -> new HashSet<>(RESERVED)));
        var slug = SlugRules.of(draft.title(), "path", taken);
        rows.insert(OwnPath.begun(key, slug, PathId.own(current.get().alias(), slug), draft));
        return get(slug);
    }

    /**
     * Keeps the draft, mistakes included, with what a button did to it.
     *
     * @param version of what the page was filled from
     */
    @Transactional
    Outcome save(String slug, int version, UnaryOperator<Draft> change) {
        rows.lock();
        var own = get(slug);
        var wished = change.apply(own.draft());
        if (wished.equals(own.draft())) {
            return new Outcome.Saved(own);
        }
        if (version != own.version()) {
            return new Outcome.Outdated(own);
        }
        rows.save(own.with(wished));
        return new Outcome.Saved(get(slug));
    }

    /** Another draft in its place; the caller holds the lock and has compared versions. */
    @Transactional
    void replace(OwnPath own, Draft draft) {
        rows.save(own.with(draft));
    }

    /** What keeps the draft from being published; nothing where it can be. */
    List<Flaw> flaws(OwnPath own) {
        return DraftCheck.of(own.draft(), catalog.known());
    }

    /** What publishing the draft would change, for those who know the last revision. */
    List<Change> changes(OwnPath own) {
        return own.published() ? PathDifference.between(last(own), next(own)) : List.of();
    }

    /** Makes the draft the revision that everybody begins with from now on. Done twice it is done once. */
    @Transactional
    Outcome publish(String slug, int version) {
        rows.lock();
        var own = get(slug);
        if (own.published() && !own.retired() && changes(own).isEmpty()) {
            return new Outcome.Saved(own);
        }
        if (version != own.version()) {
            return new Outcome.Outdated(own);
        }
        var flaws = flaws(own);
        if (!flaws.isEmpty()) {
            return new Outcome.Flawed(own, flaws);
        }
        shelf.publish(next(own), current.get().organization());
        rows.published(own, own.revision() + 1);
        sharing.follow(own.path(), own.revision() + 1);
        trail.record("published-path", own.address(), own.draft().title() + ", version " + (own.revision() + 1));
        return new Outcome.Saved(get(slug));
    }

    /** A retired path is offered to nobody; who is in the middle of it walks on. */
    @Transactional
    OwnPath retire(String slug, boolean retired) {
        rows.lock();
        var own = get(slug);
        if (own.published() && own.retired() != retired) {
            rows.retire(own, retired);
            shelf.offer(own.path(), !retired);
            trail.record(
                    retired ? "retired-path" : "offered-path",
                    own.address(),
                    own.draft().title());
        }
        return get(slug);
    }

    Path last(OwnPath own) {
        return shelf.at(own.path().slug(), String.valueOf(own.revision()));
    }

    Path next(OwnPath own) {
        return own.draft().path(own.path(), String.valueOf(own.revision() + 1));
    }
}
