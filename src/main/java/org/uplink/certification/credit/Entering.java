package org.uplink.certification.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplink.people.OrganizationLock;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Refusal;

/** Enters what the one who acts did, takes it back, and puts it to cycles. */
@ApplicationScoped
class Entering {

    private final EntryRows rows;
    private final Credits credits;
    private final EntryCheck check;
    private final Shares shares;
    private final Origins origins;
    private final OrganizationLock lock;
    private final CurrentActor current;
    private final Event<CreditsChanged> changed;
    private final Clock clock;

    Entering(
            EntryRows rows,
            Credits credits,
            EntryCheck check,
            Shares shares,
            Origins origins,
            OrganizationLock lock,
            CurrentActor current,
            Event<CreditsChanged> changed,
            Clock clock) {
        this.rows = rows;
        this.credits = credits;
        this.check = check;
        this.shares = shares;
        this.origins = origins;
        this.lock = lock;
        this.current = current;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * @param checked the drafts, looked at while nobody else could write for this person
     * @param entries their ids in the same order; none where one of them has a problem
     */
    record Entered(List<EntryCheck.Checked> checked, List<UUID> entries) {}

    /**
     * Enters all drafts, or none where one has a problem.
     *
     * @param source {@code person}, {@code table} or {@code api}
     */
    @Transactional
    Entered enter(List<EntryDraft> drafts, String source) {
        var actor = current.get();
        rows.lock(actor.organization(), actor.person());
        var checked = check.of(drafts);
        if (checked.stream().anyMatch(one -> !one.problems().isEmpty())) {
            return new Entered(checked, List.of());
        }
        var entries = new ArrayList<UUID>();
        var number = rows.written(actor.organization(), actor.person());
        var share = shares.percent(actor.organization());
        for (var one : checked) {
            var draft = one.draft();
            var added = new EntryRows.Added(
                    draft,
                    Objects.requireNonNull(draft.day()),
                    source,
                    null,
                    check.onceKey(draft),
                    DrawRules.isDrawn(actor.person(), number++, share),
                    share,
                    actor.today(clock));
            entries.add(rows.add(actor.organization(), actor.person(), added).orElseThrow());
        }
        changed.fire(new CreditsChanged(actor.organization(), actor.person()));
        return new Entered(checked, entries);
    }

    /** Taken back twice is taken back once. */
    @Transactional
    EntryRow withdraw(UUID entry) {
        var row = own(entry);
        if (!row.withdrawn()) {
            step(entry, "withdraw");
        }
        return row;
    }

    /**
     * Enters again what was taken back. Nobody undoes a table meanwhile.
     *
     * @throws Refusal.Conflict where the same activity stands in the ledger meanwhile, or where it came from a table that was undone
     */
    @Transactional
    EntryRow restore(UUID entry) {
        lock.take(Histories.MATTER);
        var row = own(entry);
        if (row.withdrawn()) {
            var actor = current.get();
            if (origins.of(entry).filter(Origins.Origin::undone).isPresent()) {
                throw new Refusal.Conflict("Whoever took it over has undone that. It cannot be entered again.");
            }
            if (!rows.same(actor.organization(), actor.person(), List.of(rows.onceKey(entry)))
                    .isEmpty()) {
                throw new Refusal.Conflict("The same activity has been entered meanwhile. It counts once.");
            }
            step(entry, "restore");
        }
        return row;
    }

    private void step(UUID entry, String deed) {
        var actor = current.get();
        rows.step(actor.organization(), entry, deed, "", actor.person());
        changed.fire(new CreditsChanged(actor.organization(), actor.person()));
    }

    /**
     * Puts an entry to cycles; none for all that it fits.
     *
     * @throws Refusal.Malformed for a cycle that the person is not in
     */
    @Transactional
    void place(UUID entry, List<String> cycles) {
        var row = own(entry);
        var actor = current.get();
        var open = credits.cyclesOf(actor.organization(), actor.person()).stream()
                .map(CreditCycle::key)
                .collect(Collectors.toSet());
        if (!open.containsAll(cycles)) {
            throw new Refusal.Malformed("Choose from the cycles that the page offers.");
        }
        var wanted = cycles.stream().distinct().sorted().toList();
        if (!row.cycles().stream().sorted().toList().equals(wanted)) {
            rows.place(actor.organization(), entry, wanted);
            changed.fire(new CreditsChanged(actor.organization(), actor.person()));
        }
    }

    /** An entry of the one who acts, which nobody changes meanwhile. */
    private EntryRow own(UUID entry) {
        var actor = current.get();
        rows.lock(actor.organization(), actor.person());
        return rows.find(actor.organization(), entry)
                .filter(row -> row.personId().equals(actor.person().value()))
                .orElseThrow(Refusal.NotFound::new);
    }
}
