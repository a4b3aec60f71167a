package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.AwardRules.Span;
import org.uplink.certification.Awards.Holder;
import org.uplink.certification.Holds.Hold;
import org.uplink.people.People;
import org.uplink.platform.Actor;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** An administrator stops the clock of a person's awards, and lets it run again. */
@ApplicationScoped
class Holding {

    /**
     * One of the awards of the person.
     *
     * @param moves whether holds move its end
     */
    record Held(String title, @Nullable LocalDate endsOn, boolean moves) {

        /** Whether it has an end that no hold moves. */
        public boolean fixed() {
            return endsOn != null && !moves;
        }
    }

    /** @param open those that run or are to come */
    record Case(People.Member member, List<Hold> open, List<Held> awards) {

        public String address() {
            return "/team/people/" + member.id() + "/hold";
        }
    }

    private final Holds holds;
    private final AwardEnds ends;
    private final Certifications certifications;
    private final Standings standings;
    private final Awarding awarding;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<ClockChanged> changed;

    Holding(
            Holds holds,
            AwardEnds ends,
            Certifications certifications,
            Standings standings,
            Awarding awarding,
            People people,
            AuditTrail audit,
            Clock clock,
            Event<ClockChanged> changed) {
        this.holds = holds;
        this.ends = ends;
        this.certifications = certifications;
        this.standings = standings;
        this.awarding = awarding;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.changed = changed;
    }

    /** @throws Refusal.NotFound for somebody of another organization */
    @Transactional
    Case find(Actor admin, PersonId person) {
        var member = people.managed(person);
        var today = admin.today(clock);
        return new Case(
                member,
                holds.of(Suspending.holder(admin, person)).stream()
                        .filter(hold -> hold.isOpenOn(today))
                        .toList(),
                certifications.awardsOf(admin.organization(), person).stream()
                        .filter(award -> isRunning(award.state()))
                        .map(this::held)
                        .toList());
    }

    private static boolean isRunning(AwardState state) {
        return !(state instanceof AwardState.Lapsed) && !(state instanceof AwardState.Revoked);
    }

    private Held held(Award award) {
        var terms = certifications.at(award.certification(), award.revision());
        return new Held(terms.title(), award.validUntil(), HoldRules.moves(terms.validity()));
    }

    /**
     * @return false where the same days are on hold already
     * @throws Refusal.NotFound for somebody of another organization
     */
    @Transactional
    boolean note(Actor admin, PersonId person, Span days) {
        var holder = Suspending.holder(admin, person);
        standings.hold(holder);
        var found = find(admin, person);
        if (found.open().stream()
                .anyMatch(hold -> hold.span().filter(days::equals).isPresent())) {
            return false;
        }
        var id = holds.add(holder, days, admin.person(), Instant.now(clock));
        tell(found, new ClockChanged(holder.organization(), person, id, true, days.from(), daysOf(days)));
        settle(holder, "stopped-clock", days.from() + " – " + days.until());
        return true;
    }

    /**
     * Takes a hold back that has not begun; of one that runs the days before today stay.
     *
     * @return false where it is over already
     * @throws Refusal.NotFound for somebody of another organization
     */
    @Transactional
    boolean end(Actor admin, PersonId person, UUID id) {
        var holder = Suspending.holder(admin, person);
        standings.hold(holder);
        var about = find(admin, person);
        var found = about.open().stream().filter(hold -> hold.id().equals(id)).findFirst();
        found.ifPresent(hold -> {
            var yesterday = admin.today(clock).minusDays(1);
            var lastDay = yesterday.isBefore(hold.from()) ? null : yesterday;
            holds.end(holder, id, lastDay, admin.person(), Instant.now(clock));
            var days = lastDay == null ? 0 : daysOf(new Span(hold.from(), lastDay));
            tell(about, new ClockChanged(holder.organization(), person, id, false, hold.from(), days));
            settle(holder, "restarted-clock", hold.from() + " – " + (lastDay == null ? "" : lastDay));
        });
        return found.isPresent();
    }

    private static long daysOf(Span days) {
        return ChronoUnit.DAYS.between(days.from(), Objects.requireNonNull(days.until())) + 1;
    }

    /** Who holds nothing that runs has no clock to hear of. */
    private void tell(Case about, ClockChanged change) {
        if (!about.awards().isEmpty()) {
            changed.fire(change);
        }
    }

    /** An end that moves back may open what waits for nothing else. */
    private void settle(Holder holder, String deed, String days) {
        ends.settle(holder);
        audit.record(deed, "/team/people/" + holder.person() + "/hold", days);
        awarding.consider(holder, _ -> true);
    }
}
