package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uplink.path.Path;
import org.uplink.path.PathId;
import org.uplink.path.Paths;
import org.uplink.path.StepRules;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Refusal;
import org.uplink.platform.Typed;

/** The door to one's own walks through paths. */
@ApplicationScoped
public class Walks {

    public static final int LONGEST_NOTE = 2000;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s/]+\\.[^\\s]{2,480}");

    /**
     * One's own walk through one revision of a path.
     *
     * @param done ids of the steps that are done
     * @param dueOn of the open assignment, where somebody assigned it
     */
    public record Walk(
            UUID id,
            Path path,
            Set<String> done,
            Instant startedAt,
            @Nullable Instant completedAt,
            @Nullable LocalDate dueOn) {

        public StepRules.Progress progress() {
            return path.progress(done);
        }
    }

    /** What became of a note about a task. */
    public sealed interface Noted {
        /** The step is done; where it was before, the first note stands. */
        record Done(Path path) implements Noted {}

        record Missing() implements Noted {}

        /** The task asks for an address where the work can be seen, and there is none, or one that leads nowhere. */
        record Unproven() implements Noted {}

        /** It opens when something else is done. */
        record Waits() implements Noted {}

        record TooLong() implements Noted {}
    }

    private final WalkStore store;
    private final WalkSettling settling;
    private final Paths paths;
    private final StepLines lines;
    private final CurrentActor current;
    private final Clock clock;

    Walks(WalkStore store, WalkSettling settling, Paths paths, StepLines lines, CurrentActor current, Clock clock) {
        this.store = store;
        this.settling = settling;
        this.paths = paths;
        this.lines = lines;
        this.current = current;
        this.clock = clock;
    }

    /** The walk that runs, else the last that was completed. */
    @Transactional
    public Optional<Walk> own(PathId path) {
        var actor = current.get();
        return store.walks(actor.organization(), actor.person(), path.slug()).stream()
                .findFirst()
                .map(this::walk);
    }

    /** @throws Refusal.NotFound for a walk that is not one's own */
    @Transactional
    public Walk get(UUID id) {
        var actor = current.get();
        return store.walk(actor.organization(), actor.person(), id)
                .map(this::walk)
                .orElseThrow(Refusal.NotFound::new);
    }

    /** The steps of one's own walk, and where one stands in each. */
    public List<WalkStep> steps(Walk walk) {
        var startedOn = LocalDate.ofInstant(walk.startedAt(), current.get().zone());
        return lines.walk(walk.path(), walk.done(), startedOn);
    }

    /** Begins the current revision of a path; what is already on record counts from the start. Once is enough. */
    @Transactional
    public void start(PathId id) {
        var actor = current.get();
        var own = List.of(actor.person());
        store.begin(
                new Giving(actor.organization(), paths.get(id), "", null, "", actor.person(), Instant.now(clock)), own);
        settling.settle(actor.organization(), own);
    }

    /**
     * Marks a task as done with a note.
     *
     * @param address where the work can be seen; only a task that asks for proof needs it
     * @throws Refusal.NotFound where the walk is not one's own or the step is no task
     */
    @Transactional
    public Noted note(UUID id, String step, @Nullable String text, @Nullable String address) {
        var walk = get(id);
        var standing = task(walk, step);
        if (standing.state() == StepRules.State.WAITS) {
            return new Noted.Waits();
        }
        var note = Typed.text(text);
        if (note.isEmpty()) {
            return new Noted.Missing();
        }
        if (note.length() > LONGEST_NOTE) {
            return new Noted.TooLong();
        }
        var link = Typed.text(address);
        var task = standing.step().task();
        if (!LINK.matcher(link).matches() && (!link.isEmpty() || task != null && task.proof())) {
            return new Noted.Unproven();
        }
        var actor = current.get();
        var people = List.of(actor.person());
        store.lockRunning(actor.organization(), people);
        store.record(
                actor.organization(),
                List.of(new WalkStore.Step(id, actor.person().value(), step, note, link, Instant.now(clock))));
        settling.settle(actor.organization(), people);
        return new Noted.Done(walk.path());
    }

    /** The note that somebody left on a task of their own walk. */
    @Transactional
    public Optional<WalkStore.Note> noteOf(UUID walk, String step) {
        return store.note(walk, current.get().person(), step);
    }

    /** @throws Refusal.NotFound where the step is no task */
    WalkStep task(Walk walk, String step) {
        return steps(walk).stream()
                .flatMap(WalkStep::leaves)
                .filter(one -> one.id().equals(step) && one.step().task() != null)
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private Walk walk(WalkStore.Row row) {
        var path = paths.at(new PathId(row.path()), row.revision());
        return new Walk(row.id(), path, Set.of(row.done().split(",")), row.startedAt(), row.completedAt(), row.dueOn());
    }
}
