package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.people.LearningTime;
import org.uplink.people.ManagedPeople;
import org.uplink.people.People;
import org.uplink.people.QuietPeriod;
import org.uplink.people.QuietPeriods;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.Page;
import org.uplink.platform.PersonId;

/** Puts together what the pages of plans show. */
@ApplicationScoped
class PlanViews {

    private static final int MOST_WINDOWS = 12;

    private final Plans plans;
    private final ManagedPeople managed;
    private final People people;
    private final QuietPeriods quiet;
    private final LearningTime time;
    private final CurrentActor current;
    private final Page page;

    PlanViews(
            Plans plans,
            ManagedPeople managed,
            People people,
            QuietPeriods quiet,
            LearningTime time,
            CurrentActor current,
            Page page) {
        this.plans = plans;
        this.managed = managed;
        this.people = people;
        this.quiet = quiet;
        this.time = time;
        this.current = current;
        this.page = page;
    }

    FormErrors check(PlanForm form) {
        var words = page.words(PlanMessages.class);
        var errors = form.check(page.today(), words);
        if (!errors.isEmpty()) {
            return errors;
        }
        return switch (plans.fits(form.order())) {
            case FITS -> FormErrors.NONE;
            case NOBODY -> FormErrors.on("team", words.team_empty());
            case TOO_MANY -> FormErrors.on("team", words.team_large(Plans.MOST_PEOPLE));
        };
    }

    /** @param team id of the one to begin with; the first one where it is none of theirs */
    PlanView.Making fresh(@Nullable String team) {
        var teams = teams();
        var chosen = teams.stream()
                .filter(one -> one.id().toString().equals(team))
                .findFirst()
                .or(() -> teams.stream().findFirst());
        var form = PlanForm.empty(chosen.map(one -> one.id().toString()).orElse(null))
                .with(chosen.map(PlanView.TeamChoice::minutes).orElse(null), "1");
        return making(form, FormErrors.NONE);
    }

    /** Where no hours were given, those that the team has for learning. */
    PlanForm withHours(PlanForm form) {
        var minutes = teams().stream()
                .filter(one -> form.names(one.id()))
                .map(PlanView.TeamChoice::minutes)
                .filter(Objects::nonNull)
                .findFirst();
        return form.with(minutes.orElse(null), "");
    }

    private List<PlanView.TeamChoice> teams() {
        var minutes = time.ofTeams(current.get().organization());
        return managed.crews().stream()
                .map(team -> new PlanView.TeamChoice(
                        team.id(), team.name(), team.people().size(), minutes.get(team.id())))
                .toList();
    }

    PlanView.Making making(PlanForm form, FormErrors errors) {
        var periods = quiet.from(current.get().organization(), page.today());
        return new PlanView.Making(
                form,
                errors,
                teams(),
                plans.all(),
                PlanWords.quiet(page.words(PlanMessages.class), periods),
                windows(periods));
    }

    /** Those that are far enough away to learn something before they begin. */
    private List<PlanView.Window> windows(List<QuietPeriod> periods) {
        return periods.stream()
                .map(period -> new PlanView.Window(period.name(), period.from().minusDays(1)))
                .filter(window -> window.until().isAfter(page.today()))
                .limit(MOST_WINDOWS)
                .toList();
    }

    /** With the names of everybody whom the one who acts manages. */
    PlanWords words() {
        var names = managed.people().stream()
                .collect(Collectors.toMap(ManagedPeople.Choice::person, ManagedPeople.Choice::name));
        return new PlanWords(page.words(PlanMessages.class), names);
    }

    /** @param failed an edit that could not be saved, null for none */
    PlanView.One one(Plan plan, PlanView.@Nullable Edit failed) {
        var words = words();
        var problem = plans.problem(plan);
        var lines = plan.in(problem);
        var check = PlanCheckRules.check(problem, lines);
        var proposed = !plan.head().assigned();
        return new PlanView.One(
                plan.head(),
                people.nameOf(plan.head().madeBy()),
                persons(plan, problem, lines, words),
                proposed && !problem.fingerprint().equals(plan.seen()),
                laterThanTomorrow(plan.head().beginsOn()),
                proposed ? check.breaks().stream().map(words::broken).toList() : List.of(),
                proposed ? check.open().stream().map(words::open).toList() : List.of(),
                failed);
    }

    private @Nullable LocalDate laterThanTomorrow(LocalDate begins) {
        return begins.isAfter(page.today().plusDays(1)) ? begins : null;
    }

    private static List<PlanView.Person> persons(Plan plan, PlanProblem problem, List<PlanLine> all, PlanWords words) {
        var byPerson = plan.lines().stream().collect(Collectors.groupingBy(Plan.Line::person));
        var persons = new ArrayList<PlanView.Person>();
        byPerson.forEach((person, lines) -> persons.add(person(person, lines, problem, all, words)));
        persons.sort(Comparator.comparing(PlanView.Person::name).thenComparing(PlanView.Person::id));
        return persons;
    }

    private static PlanView.Person person(
            PersonId person, List<Plan.Line> lines, PlanProblem problem, List<PlanLine> all, PlanWords words) {
        var time = problem.timeOf(person);
        var minutes = lines.stream().mapToInt(Plan.Line::minutes).sum();
        var placed = PlanScheduleRules.placed(
                        time, lines.stream().map(line -> line.in(problem)).toList())
                .iterator();
        var rows = lines.stream()
                .map(line -> new PlanView.Row(
                        line,
                        words.what(line),
                        placed.next().from(),
                        words.why(line),
                        others(problem, all, line, words)))
                .toList();
        var load = time.load(minutes).entrySet().stream()
                .map(week -> new PlanView.Week(week.getKey(), week.getValue()))
                .toList();
        return new PlanView.Person(person.value(), words.name(person), rows, minutes, load);
    }

    private static List<PlanView.Choice> others(
            PlanProblem problem, List<PlanLine> all, Plan.Line line, PlanWords words) {
        return PlanTargetRules.others(problem, all, line.in(problem).take()).stream()
                .map(person -> new PlanView.Choice(person.value(), words.name(person)))
                .sorted(Comparator.comparing(PlanView.Choice::name))
                .toList();
    }

    PlanView.Assigning assigning(PlanAssigning.Preview preview, PlanWords words, boolean changed) {
        var today = page.today();
        var rows = preview.plan().lines().stream()
                .map(line -> new PlanView.Assigned(
                        words.name(line.person()),
                        words.what(line),
                        line.dueOn(),
                        preview.effect(line),
                        !line.dueOn().isAfter(today)))
                .sorted(Comparator.comparing(PlanView.Assigned::name))
                .toList();
        return new PlanView.Assigning(preview.plan().head(), rows, preview.fingerprint(), changed);
    }
}
