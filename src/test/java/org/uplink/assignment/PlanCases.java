package org.uplink.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.uplink.assignment.PlanProblem.Aim;
import org.uplink.assignment.PlanProblem.Learner;
import org.uplink.catalog.CourseId;
import org.uplink.catalog.Gap;
import org.uplink.catalog.Offer;
import org.uplink.competency.CompetencyId;
import org.uplink.coverage.Need;
import org.uplink.coverage.Service;
import org.uplink.coverage.ServiceId;
import org.uplink.coverage.Shortage;
import org.uplink.people.QuietPeriod;
import org.uplink.platform.PersonId;

/** Small problems in few words. Days begin on Monday, 7 December 2026. */
final class PlanCases {

    static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);

    private final List<Learner> learners = new ArrayList<>();
    private final List<Aim> aims = new ArrayList<>();
    private final List<Shortage> shortages = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private final Map<CourseId, List<CourseId>> before = new TreeMap<>(Comparator.comparing(CourseId::slug));
    private final List<QuietPeriod> quiet = new ArrayList<>();
    private final int minutesAWeek;
    private final int weeks;

    PlanCases(int minutesAWeek, int weeks) {
        this.minutesAWeek = minutesAWeek;
        this.weeks = weeks;
    }

    LocalDate until() {
        return MONDAY.plusWeeks(weeks).minusDays(3);
    }

    static PersonId person(int number) {
        return new PersonId(new UUID(7L << 12, number));
    }

    PlanCases people(int count) {
        for (var number = 1; number <= count; number++) {
            learners.add(new Learner(
                    person(number), PlanTime.between(MONDAY, until(), quiet, minutesAWeek), new HashSet<>()));
        }
        return this;
    }

    PlanCases quiet(QuietPeriod period) {
        quiet.add(period);
        return this;
    }

    PlanCases done(int person, String course) {
        learners.get(person - 1).done().add(new CourseId(course));
        return this;
    }

    /** @param levels such as "SVC-01 2, SVC-02 1" */
    PlanCases course(String slug, int minutes, String levels) {
        offers.add(new Offer(new CourseId(slug), slug, false, minutes, levels(levels)));
        return this;
    }

    PlanCases task(String slug, int minutes, String levels) {
        offers.add(new Offer(new CourseId(slug), slug, true, minutes, levels(levels)));
        return this;
    }

    private static Map<CompetencyId, Integer> levels(String text) {
        var levels = new TreeMap<CompetencyId, Integer>();
        for (var one : text.split(", ")) {
            var parts = one.split(" ");
            levels.put(new CompetencyId(parts[0]), Integer.parseInt(parts[1]));
        }
        return levels;
    }

    PlanCases recommended(String first, String later) {
        before.put(new CourseId(later), List.of(new CourseId(first)));
        return this;
    }

    PlanCases gap(int person, String competency, int level, int target, boolean core) {
        aims.add(new Aim(person(person), new Gap(new CompetencyId(competency), level, target, core), "Technician"));
        return this;
    }

    /** @param lacking by person */
    PlanCases service(String name, int able, String needs, Map<Integer, String> lacking) {
        var of = new TreeMap<PersonId, List<Gap>>();
        lacking.forEach((person, gaps) -> of.put(
                person(person),
                levels(gaps).entrySet().stream()
                        .map(gap -> new Gap(gap.getKey(), 0, gap.getValue(), true))
                        .toList()));
        var asked = levels(needs).entrySet().stream()
                .map(need -> new Need(need.getKey(), need.getValue()))
                .toList();
        shortages.add(new Shortage(new Service(new ServiceId(name), name, "", asked), able, of));
        return this;
    }

    PlanProblem problem() {
        return new PlanProblem(learners, aims, shortages, offers, before, quiet, until());
    }

    /** The same facts, read the other way round. */
    PlanProblem backwards() {
        return new PlanProblem(
                learners.reversed(), aims.reversed(), shortages.reversed(), offers.reversed(), before, quiet, until());
    }

    static int minutes(Set<PlanTake> takes) {
        return takes.stream().mapToInt(take -> take.offer().minutes()).sum();
    }

    /** Such as "1 basics", "2 basics task". */
    static List<String> words(Iterable<PlanTake> takes) {
        var words = new ArrayList<String>();
        takes.forEach(take -> words.add(take.person().value().getLeastSignificantBits() + " "
                + take.offer().key()));
        return words;
    }
}
