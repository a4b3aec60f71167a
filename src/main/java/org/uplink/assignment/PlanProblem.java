package org.uplink.assignment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.uplink.catalog.CourseId;
import org.uplink.catalog.Gap;
import org.uplink.catalog.Offer;
import org.uplink.coverage.Shortage;
import org.uplink.people.QuietPeriod;
import org.uplink.platform.PersonId;

/**
 * What a plan is made from. Every list is in an order of its own, so that the same facts are the same problem, however they
 * were read.
 *
 * @param aims gaps to close, of people for their jobs
 * @param shortages services that need a second person
 * @param before the courses that a course asks for first, as a recommendation
 * @param quiet periods in which nobody learns
 * @param until the last day
 */
record PlanProblem(
        List<Learner> learners,
        List<Aim> aims,
        List<Shortage> shortages,
        List<Offer> offers,
        Map<CourseId, List<CourseId>> before,
        List<QuietPeriod> quiet,
        LocalDate until) {

    PlanProblem {
        learners = sorted(learners, Comparator.comparing(Learner::person));
        aims = sorted(
                aims,
                Comparator.comparing(Aim::person).thenComparing(aim -> aim.gap().competency()));
        shortages = sorted(shortages, Comparator.comparing(one -> one.service().id()));
        offers = sorted(offers, Comparator.comparing(Offer::minutes).thenComparing(Offer::key));
    }

    private static <T> List<T> sorted(Collection<T> all, Comparator<T> order) {
        return all.stream().sorted(order).toList();
    }

    /** @param done courses whose check is passed: to take them again gives nothing new */
    record Learner(PersonId person, PlanTime time, Set<CourseId> done) {

        boolean mayTake(Offer offer) {
            return offer.task() || !done.contains(offer.course());
        }
    }

    /** @param roles titles of the jobs that ask for the level */
    record Aim(PersonId person, Gap gap, String roles) {}

    /** Of somebody who is in it. */
    Learner learner(PersonId person) {
        return find(person).orElseThrow();
    }

    /** Who has left the team has no time. */
    PlanTime timeOf(PersonId person) {
        return find(person).map(Learner::time).orElseGet(() -> new PlanTime(List.of()));
    }

    private Optional<Learner> find(PersonId person) {
        return learners.stream().filter(one -> one.person().equals(person)).findFirst();
    }

    List<Aim> aimsOf(PersonId person) {
        return aims.stream().filter(aim -> aim.person().equals(person)).toList();
    }

    /** The same people, levels, services and courses have the same fingerprint, whatever day it is. */
    String fingerprint() {
        var people = learners.stream()
                .map(one -> one.person() + " "
                        + one.done().stream().map(CourseId::slug).sorted().toList())
                .toList();
        return UUID.nameUUIDFromBytes((people.toString() + aims + shortages + offers).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
