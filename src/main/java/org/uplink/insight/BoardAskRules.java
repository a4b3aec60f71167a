package org.uplink.insight;

import java.util.Comparator;
import java.util.List;

/**
 * What a report asks for where nobody has written it: the one thing that would help most. It speaks of services, tasks and
 * goals, and never of a person.
 */
final class BoardAskRules {

    private BoardAskRules() {}

    /**
     * A service that somebody could learn to run.
     *
     * @param able how many people can run it today
     * @param minutes of courses and tasks for whoever could learn it soonest, 0 where there are none
     * @param closes whether these are all that it takes
     */
    record Option(String service, int able, int minutes, boolean closes) {}

    sealed interface Ask {
        /** Time to learn to run a service that nobody or only one person can run, or for the first step towards it. */
        record Learn(String service, int able, int minutes, boolean closes) implements Ask {}

        /** Time to finish what is late. */
        record CatchUp() implements Ask {}

        /** Time to renew what ends soon. */
        record Renew() implements Ask {}

        /** Time to work on the goals that are open. */
        record Study() implements Ask {}

        /** Nothing is at risk: keep it so. */
        record Keep() implements Ask {}
    }

    private static final int SAFE = 2;

    /** First what the fewest can run, then what courses cover completely, then the least time; by name where all is equal. */
    private static final Comparator<Option> FIRST = Comparator.comparing(Option::able)
            .thenComparing(option -> !option.closes())
            .thenComparing(Option::minutes)
            .thenComparing(Option::service);

    static Ask propose(List<Option> options, BoardFigures figures) {
        var learn = options.stream()
                .filter(option -> option.able() < SAFE && option.minutes() > 0)
                .min(FIRST);
        if (learn.isPresent()) {
            var option = learn.get();
            return new Ask.Learn(option.service(), option.able(), option.minutes(), option.closes());
        }
        if (figures.standing().late() > 0) {
            return new Ask.CatchUp();
        }
        if (figures.standing().lapsing() > 0) {
            return new Ask.Renew();
        }
        return figures.goals().met() < figures.goals().targets() ? new Ask.Study() : new Ask.Keep();
    }
}
