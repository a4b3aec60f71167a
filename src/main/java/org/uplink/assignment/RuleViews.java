package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.RuleView.Editing;
import org.uplink.assignment.RuleView.Preview;
import org.uplink.path.PathId;
import org.uplink.people.People;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.Page;

/** Gathers what the pages of rules show. */
@ApplicationScoped
class RuleViews {

    private final RuleBook rules;
    private final RuleChoices choices;
    private final RuleProgress progress;
    private final Goals goals;
    private final People people;
    private final CurrentActor current;
    private final Page page;

    RuleViews(
            RuleBook rules,
            RuleChoices choices,
            RuleProgress progress,
            Goals goals,
            People people,
            CurrentActor current,
            Page page) {
        this.rules = rules;
        this.choices = choices;
        this.progress = progress;
        this.goals = goals;
        this.people = people;
        this.current = current;
        this.page = page;
    }

    List<RuleView.Line> all() {
        var words = words();
        var cycles = progress.cycles();
        return rules.all().stream()
                .map(rule -> new RuleView.Line(
                        rule,
                        title(rule.path()),
                        words.whom(rule.audience()),
                        words.when(rule),
                        cycles.getOrDefault(rule.id(), List.of())))
                .toList();
    }

    RuleView.One one(AssignmentRule rule, int at) {
        var words = words();
        return new RuleView.One(
                rule,
                title(rule.path()),
                words.whom(rule.audience()),
                words.when(rule),
                people.nameOf(rule.madeBy()),
                progress.cycles().getOrDefault(rule.id(), List.of()),
                progress.reached(rule.id(), at),
                at,
                rule.ended() ? 0 : rules.ending(rule).loses());
    }

    Editing editing(RuleForm form, FormErrors errors, @Nullable AssignmentRule existing, @Nullable Preview preview) {
        return new Editing(form, errors, words(), existing, People.seesAll(current.get()), preview);
    }

    Preview preview(RulePlan plan, boolean changed) {
        var reached = Stream.concat(
                plan.lines().stream().map(AssignmentRules.Line::person),
                plan.leaving().stream().map(RulePlan.Leaving::person));
        return new Preview(plan, people.namesOf(reached.collect(Collectors.toSet())), changed);
    }

    private RuleWords words() {
        return new RuleWords(page.words(RuleMessages.class), page.locale(), choices.all());
    }

    private String title(PathId path) {
        return goals.called(path).title();
    }
}
