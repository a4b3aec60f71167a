package org.uplink.insight;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.uplink.insight.BoardView.Bar;
import org.uplink.insight.BoardView.Block;
import org.uplink.insight.BoardView.Fact;
import org.uplink.platform.SpokenDate;

/**
 * Puts numbers into plain sentences, each with the address of what it rests on.
 *
 * @param admin whether the reader may see what somebody typed about costs
 */
record BoardWording(BoardMessages words, Locale locale, BoardScope scope, BoardQuarter quarter, boolean admin) {

    private static final int MOST_NAMED = 3;
    private static final int MINUTES_PER_HOUR = 60;

    String period() {
        return words.period(month(quarter.first()), month(quarter.last()), String.valueOf(quarter.year()));
    }

    String day(LocalDate day) {
        return SpokenDate.of(day, locale);
    }

    private String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, locale);
    }

    List<Block> blocks(BoardFigures figures) {
        return List.of(
                new Block("can", words.can(), can(figures)),
                new Block("risk", words.risk(), risk(figures)),
                new Block("changed", words.changed(), changed(figures)));
    }

    private List<Fact> can(BoardFigures figures) {
        var facts = new ArrayList<Fact>();
        var services = figures.services();
        if (services.all() > 0) {
            facts.add(
                    fact("covered", services.covered(), words.covered(services.covered(), services.all()), services()));
        }
        var goals = figures.goals();
        var goalWords = goals.targets() == 0 ? words.goals_none() : words.goals(goals.met(), goals.targets());
        facts.add(fact("goals", goals.met(), goalWords, "/team/skills?team=" + scope.teamText()));
        var people = figures.standing().people();
        facts.add(fact("people", people, words.people(people), "/team?team=" + scope.teamText()));
        return facts;
    }

    private List<Fact> risk(BoardFigures figures) {
        var facts = new ArrayList<Fact>();
        var services = figures.services();
        if (services.all() > 0) {
            var unable = services.unable();
            var unableWords = unable.isEmpty() ? words.unable_none() : words.unable(unable.size(), named(unable));
            facts.add(fact("unable", unable.size(), unableWords, services()));
            facts.add(fact("one", services.one(), words.one(services.one()), services()));
        }
        var late = figures.standing().late();
        facts.add(fact("late", late, words.late(late), "/team?state=late&team=" + scope.teamText()));
        var lapsing = figures.standing().lapsing();
        facts.add(fact("lapsing", lapsing, words.lapsing(lapsing), "/team?state=lapsing&team=" + scope.teamText()));
        return facts;
    }

    private List<Fact> changed(BoardFigures figures) {
        var change = figures.change();
        var courses = BoardView.address("/team/report/evidence/courses", quarter, scope);
        var levels = BoardView.address("/team/report/evidence/levels", quarter, scope);
        var hours = BoardCostRules.hours(change.minutes());
        var facts = new ArrayList<>(List.of(
                fact("levels", change.levels(), words.levels(change.levels()), levels),
                fact("courses", change.courses(), words.courses(change.courses()), courses),
                fact("hours", hours, words.hours(hours), courses)));
        var typed = admin ? "/admin/board?quarter=" + quarter.key() : null;
        var hour = figures.cost().hour();
        if (hour != null) {
            var cost = BoardCostRules.dollars(BoardCostRules.cost(change.minutes(), hour));
            facts.add(new Fact("cost", cost, words.cost(BoardCostRules.dollars(hour)), admin ? typed : courses));
        }
        var spent = figures.cost().spent();
        if (spent != null) {
            facts.add(new Fact("spent", BoardCostRules.dollars(spent), words.spent(), typed));
        }
        return facts;
    }

    String ask(BoardAskRules.Ask ask) {
        return switch (ask) {
            case BoardAskRules.Ask.Learn(var service, var able, var minutes, var closes) ->
                words.ask_learn(service, able, about(minutes), closes);
            case BoardAskRules.Ask.CatchUp _ -> words.ask_catch_up();
            case BoardAskRules.Ask.Renew _ -> words.ask_renew();
            case BoardAskRules.Ask.Study _ -> words.ask_study();
            case BoardAskRules.Ask.Keep _ -> words.ask_keep();
        };
    }

    List<Bar> bars(List<BoardFigures.Point> trend) {
        return trend.stream()
                .map(point -> new Bar(day(point.day()), point.met(), point.targets(), point.percent()))
                .toList();
    }

    private String about(int minutes) {
        return minutes < MINUTES_PER_HOUR
                ? words.about_minutes(minutes)
                : words.about_hours(BoardCostRules.hours(minutes));
    }

    /** "A, B and C", "A, B, C and 4 more". */
    private String named(List<String> names) {
        if (names.size() == 1) {
            return names.getFirst();
        }
        if (names.size() <= MOST_NAMED) {
            return words.listed(String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
        }
        var first = String.join(", ", names.subList(0, MOST_NAMED));
        return words.listed(first, words.more(names.size() - MOST_NAMED));
    }

    private static Fact fact(String id, int number, String rest, String evidence) {
        return new Fact(id, String.format(Locale.US, "%,d", number), rest, evidence);
    }

    private static String services() {
        return "/team/coverage";
    }
}
