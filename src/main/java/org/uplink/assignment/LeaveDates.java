package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.uplink.assignment.AssignmentTouched.Deed;
import org.uplink.people.Leave;
import org.uplink.people.Leaves;
import org.uplink.people.QuietPeriods;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;

/** Moves the dates of somebody who is away, and moves them back when the leave is taken back. */
@ApplicationScoped
class LeaveDates {

    /** An open assignment with the date that it has now and the one that it gets. */
    record Moving(UUID assignment, String path, String title, LocalDate before, LocalDate dueOn) {
        Moving to(LocalDate day) {
            return new Moving(assignment, path, title, before, day);
        }
    }

    private final EntityManager entities;
    private final Leaves leaves;
    private final QuietPeriods quiet;
    private final CurrentActor current;
    private final Event<AssignmentTouched> touched;
    private final Clock clock;

    LeaveDates(
            EntityManager entities,
            Leaves leaves,
            QuietPeriods quiet,
            CurrentActor current,
            Event<AssignmentTouched> touched,
            Clock clock) {
        this.entities = entities;
        this.leaves = leaves;
        this.quiet = quiet;
        this.current = current;
        this.touched = touched;
        this.clock = clock;
    }

    /** What noting this leave moves; the same as {@link #note} then does. */
    @Transactional
    List<Moving> moves(Leave leave) {
        var periods = quiet.from(current.get().organization(), current.get().today(clock));
        var others = leaves.of(leave.person()).stream()
                .filter(other -> !other.sameDays(leave))
                .toList();
        return open(leave).stream()
                .map(open -> open.to(LeaveRules.dueOn(open.before(), leave, others, periods)))
                .toList();
    }

    /**
     * Noted twice it is noted once.
     *
     * @return whether the person is away on exactly these days now; else they are on others that meet them
     */
    @Transactional
    boolean note(Leave wanted) {
        leaves.note(wanted).ifPresent(leave -> {
            var moves = moves(leave);
            moves.forEach(moving -> keep(leave, moving));
            moves.forEach(moving -> move(leave.person(), moving));
        });
        return leaves.of(wanted.person()).stream().anyMatch(wanted::sameDays);
    }

    /** A date that somebody has changed since stays as it is; days that they were away already stay theirs. */
    @Transactional
    void cancel(PersonId person, UUID id) {
        var today = current.get().today(clock);
        var periods = quiet.from(current.get().organization(), today);
        leaves.cancel(person, id)
                .ifPresent(leave -> moved(leave).stream()
                        .map(moved -> moved.to(LeaveRules.back(moved.before(), moved.dueOn(), leave, today, periods)))
                        .forEach(moving -> move(person, moving)));
    }

    @SuppressWarnings("unchecked")
    private List<Moving> open(Leave leave) {
        return entities.createNativeQuery("""
                        select a.id, a.path, p.title, a.due_on, a.due_on as same
                        from assignment a join walk w on w.id = a.walk_id and w.completed_at is null
                        join path p on p.slug = a.path
                        where a.organization_id = ?1 and a.person_id = ?2 and a.withdrawn_at is null and a.due_on >= ?3
                        order by a.due_on, a.id for update of a""", Moving.class)
                .setParameter(1, current.get().organization().value())
                .setParameter(2, leave.personId())
                .setParameter(3, leave.from())
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<Moving> moved(Leave leave) {
        return entities.createNativeQuery("""
                        select a.id, a.path, p.title, m.before_on, m.due_on
                        from leave_move m join assignment a on a.id = m.assignment_id and a.due_on = m.due_on
                        join walk w on w.id = a.walk_id and w.completed_at is null
                        join path p on p.slug = a.path
                        where m.leave_id = ?1 and a.withdrawn_at is null order by a.id for update of a""", Moving.class)
                .setParameter(1, leave.id())
                .getResultList();
    }

    private void keep(Leave leave, Moving moving) {
        entities.createNativeQuery("""
                        insert into leave_move (leave_id, assignment_id, organization_id, before_on, due_on)
                        values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, leave.id())
                .setParameter(2, moving.assignment())
                .setParameter(3, current.get().organization().value())
                .setParameter(4, moving.before())
                .setParameter(5, moving.dueOn())
                .executeUpdate();
    }

    private void move(PersonId person, Moving moving) {
        entities.createNativeQuery("update assignment set due_on = ?2, version = version + 1 where id = ?1")
                .setParameter(1, moving.assignment())
                .setParameter(2, moving.dueOn())
                .executeUpdate();
        var actor = current.get();
        touched.fire(new AssignmentTouched(
                actor.organization(),
                person,
                moving.assignment(),
                moving.path(),
                moving.title(),
                moving.dueOn(),
                Deed.MOVED,
                actor.name()));
    }
}
