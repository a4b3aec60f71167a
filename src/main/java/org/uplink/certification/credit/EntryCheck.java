package org.uplink.certification.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CurrentActor;

/** Looks at what the one who acts wants to enter: is each complete, and does it stand in the ledger already? */
@ApplicationScoped
class EntryCheck {

    /**
     * A draft as it was looked at.
     *
     * @param sameAs the day of the entry that is the same activity, null where there is none
     */
    record Checked(
            EntryDraft draft,
            List<EntryProblem> problems,
            @Nullable LocalDate sameAs) {

        /** In whole quarters; only where the time can be read. */
        public BigDecimal hours() {
            return CreditRules.hours(draft.minutes());
        }
    }

    private final EntryRows rows;
    private final Credits credits;
    private final CreditSchedules schedules;
    private final DomainNames names;
    private final CurrentActor current;
    private final Clock clock;

    EntryCheck(
            EntryRows rows,
            Credits credits,
            CreditSchedules schedules,
            DomainNames names,
            CurrentActor current,
            Clock clock) {
        this.rows = rows;
        this.credits = credits;
        this.schedules = schedules;
        this.names = names;
        this.current = current;
        this.clock = clock;
    }

    /** Looks at drafts as if they were entered one after the other. */
    @Transactional
    List<Checked> of(List<EntryDraft> drafts) {
        var actor = current.get();
        var known = known();
        var completed = drafts.stream()
                .map(draft -> EntryRules.completed(draft, known.categories()))
                .toList();
        var problems = completed.stream()
                .map(draft -> EntryRules.problems(draft, known))
                .toList();
        var keys = new HashMap<Integer, String>();
        for (var i = 0; i < completed.size(); i++) {
            if (problems.get(i).isEmpty()) {
                keys.put(i, onceKey(completed.get(i)));
            }
        }
        var there = keys.isEmpty()
                ? Map.<String, LocalDate>of()
                : rows.same(actor.organization(), actor.person(), List.copyOf(keys.values())).stream()
                        .collect(Collectors.toMap(EntryRows.Same::onceKey, EntryRows.Same::day, (one, _) -> one));
        var seen = new HashSet<String>();
        var checked = new ArrayList<Checked>();
        for (var i = 0; i < completed.size(); i++) {
            var found = new ArrayList<>(problems.get(i));
            var key = keys.get(i);
            var sameAs = key == null ? null : there.get(key);
            if (sameAs != null) {
                found.add(EntryProblem.SAME_AGAIN);
            } else if (key != null && !seen.add(key)) {
                found.add(EntryProblem.SAME_LINE);
            }
            checked.add(new Checked(completed.get(i), found, sameAs));
        }
        return checked;
    }

    private EntryRules.Known known() {
        var actor = current.get();
        return new EntryRules.Known(
                schedules.categories(),
                DomainNames.domains(names.framework(actor.organization())).keySet(),
                credits.cyclesOf(actor.organization(), actor.person()).stream()
                        .map(CreditCycle::key)
                        .collect(Collectors.toSet()),
                actor.today(clock));
    }

    String onceKey(EntryDraft draft) {
        var once = schedules
                .category(draft.category())
                .map(CreditSchedule.Category::once)
                .orElse(CreditSchedule.Once.DAY);
        return EntryRules.onceKey(
                draft.category(), once, Objects.requireNonNull(draft.day()), draft.what(), draft.body());
    }
}
