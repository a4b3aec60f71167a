package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.Closing;
import org.uplink.catalog.ClosingRules;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.Gap;
import org.uplink.competency.Competencies;
import org.uplink.competency.CompetencyId;

/** Recommends what to do next: the smallest set of the catalogue that closes the gaps of somebody's jobs, week by week. */
@ApplicationScoped
class NextSteps {

    static final int MINUTES_A_WEEK = 60;
    private static final int LEAST_MINUTES = 10;
    private static final int MOST_MINUTES = 2_400;

    /**
     * @param exact whether no smaller set does as much; else it is a good one, found step by step
     * @param weeks until the last step is done
     * @param closed gaps that are closed then
     * @param open gaps that the catalogue closes not or not wholly
     */
    record Plan(int minutesAWeek, int minutes, int weeks, boolean exact, List<Step> steps, int closed, int open) {}

    /**
     * @param course slug of the course
     * @param task whether it is the course's task at work
     * @param week the week, counted from 1, by whose end it is done
     */
    record Step(String course, String title, boolean task, int minutes, int week, List<Reason> reasons) {

        public String address() {
            return "/courses/" + course;
        }
    }

    /** @param closes whether the target is met then, once the evidence counts */
    record Reason(String competency, String title, int from, int to, int target, boolean core, boolean closes) {}

    private final CourseCatalog catalog;
    private final Competencies competencies;

    NextSteps(CourseCatalog catalog, Competencies competencies) {
        this.catalog = catalog;
        this.competencies = competencies;
    }

    /** @param minutesAWeek null for the usual hour */
    Plan of(SkillMap map, @Nullable Integer minutesAWeek) {
        var minutes = minutesAWeek == null ? MINUTES_A_WEEK : Math.clamp(minutesAWeek, LEAST_MINUTES, MOST_MINUTES);
        var gaps = map.tiles().stream()
                .filter(tile -> tile.gap() > 0)
                .map(tile -> new Gap(tile.competency().id(), tile.level(), tile.target(), tile.core()))
                .toList();
        var closing = ClosingRules.close(gaps, catalog.offers(), ClosingRules.Aim.FEWEST);
        return new Plan(
                minutes,
                closing.minutes(),
                closing.steps().isEmpty() ? 0 : closing.weeks(closing.steps().size() - 1, minutes),
                closing.exact(),
                steps(closing, minutes),
                gaps.size() - closing.open().size(),
                closing.open().size());
    }

    private List<Step> steps(Closing closing, int minutesAWeek) {
        var steps = new ArrayList<Step>();
        for (var i = 0; i < closing.steps().size(); i++) {
            var step = closing.steps().get(i);
            var offer = step.offer();
            steps.add(new Step(
                    offer.course().slug(),
                    offer.title(),
                    offer.task(),
                    offer.minutes(),
                    closing.weeks(i, minutesAWeek),
                    step.helps().stream().map(this::reason).toList()));
        }
        return steps;
    }

    private Reason reason(Closing.Help help) {
        var gap = help.gap();
        return new Reason(
                gap.competency().key(),
                title(gap.competency()),
                gap.level(),
                help.to(),
                gap.target(),
                gap.core(),
                help.closes());
    }

    private String title(CompetencyId competency) {
        return competencies.get(competency).title();
    }
}
