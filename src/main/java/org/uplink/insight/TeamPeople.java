package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.people.People;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.Paging;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** Reads how the people stand whom the one who acts manages. */
@ApplicationScoped
class TeamPeople {

    /**
     * @param state {@code late}, {@code stuck}, {@code on-track}, {@code done} or {@code idle}, see {@link TeamSql}
     * @param gaps competencies below the target of the jobs
     * @param lapsing certifications that end soon
     */
    record Row(
            UUID person,
            String name,
            String jobs,
            String state,
            int gaps,
            int coreGaps,
            @Nullable LocalDate nextDue,
            @Nullable Instant lastActivity,
            int lapsing) {

        /** The shape of the state, as the chips of pages have it. */
        public String look() {
            return switch (state) {
                case "late" -> "bad";
                case "stuck" -> "warn";
                case "on-track" -> "busy";
                case "done" -> "good";
                default -> "none";
            };
        }
    }

    /** Counts over everybody that team and name leave, whatever the filter by state is. */
    record Totals(int people, int onTrack, int late, int stuck, int done, int lapsing) {}

    record Listing(Totals totals, int found, List<Row> rows) {
        public int pages() {
            return Paging.pages(found, TeamQuery.PAGE_SIZE);
        }
    }

    /** One line of the answer: the totals stand in each, a person in none when nobody is found. */
    record Line(
            int people,
            int onTrack,
            int late,
            int stuck,
            int done,
            int lapsingPeople,
            int found,
            @Nullable UUID person,
            @Nullable String name,
            @Nullable String jobs,
            @Nullable String state,
            @Nullable Integer gaps,
            @Nullable Integer coreGaps,
            @Nullable LocalDate nextDue,
            @Nullable Instant lastActivity,
            @Nullable Integer lapsing) {

        Totals totals() {
            return new Totals(people, onTrack, late, stuck, done, lapsingPeople);
        }

        Row row() {
            if (person == null
                    || name == null
                    || jobs == null
                    || state == null
                    || gaps == null
                    || coreGaps == null
                    || lapsing == null) {
                throw new IllegalStateException("Only lines with a person are rows");
            }
            return new Row(person, name, jobs, state, gaps, coreGaps, nextDue, lastActivity, lapsing);
        }
    }

    private static final String COUNTED = """
            , total as (
                select count(*)::int as people, (count(*) filter (where state = 'on-track'))::int as on_track,
                       (count(*) filter (where state = 'late'))::int as late,
                       (count(*) filter (where state = 'stuck'))::int as stuck,
                       (count(*) filter (where state in ('done', 'idle')))::int as done,
                       (count(*) filter (where lapsing > 0))::int as lapsing_people,
                       (count(*) filter (where %1$s))::int as found
                from one
            ), page as (
                select one.*, row_number() over (order by %2$s, one.name, one.person_id) as position
                from one where %1$s order by position limit ?9 offset ?10
            )
            select total.*, page.person_id, page.name, page.jobs, page.state, page.gaps, page.core_gaps, page.next_due,
                   page.last_activity, page.lapsing
            from total left join page on true
            order by page.position""";

    private final EntityManager entities;
    private final CurrentActor current;
    private final Clock clock;

    TeamPeople(EntityManager entities, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.clock = clock;
    }

    /** One page of people with the counts above it, in one query. */
    @SuppressWarnings("unchecked")
    Listing list(TeamQuery wanted) {
        if (!wanted.teamText().isEmpty()) {
            Ids.parse(wanted.teamText());
        }
        var counted = COUNTED.formatted(wanted.stateWanted().sql, wanted.sortWanted().sql);
        List<Line> lines = people(counted, Line.class, wanted.teamText(), wanted.nameText(), "")
                .setParameter(9, TeamQuery.PAGE_SIZE)
                .setParameter(10, (wanted.pageWanted() - 1) * TeamQuery.PAGE_SIZE)
                .getResultList();
        var rows = lines.stream()
                .filter(line -> line.person() != null)
                .map(Line::row)
                .toList();
        return new Listing(lines.getFirst().totals(), lines.getFirst().found(), rows);
    }

    /** @throws Refusal.NotFound for somebody whom the one who acts does not manage */
    @SuppressWarnings("unchecked")
    Row one(PersonId person) {
        List<Row> found = people("select one.* from one", Row.class, "", "", person.toString())
                .getResultList();
        return found.stream().findFirst().orElseThrow(Refusal.NotFound::new);
    }

    private Query people(String rest, Class<?> row, String team, String name, String person) {
        var actor = current.get();
        return entities.createNativeQuery(TeamSql.PEOPLE + rest, row)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, People.seesAll(actor))
                .setParameter(4, team)
                .setParameter(5, name)
                .setParameter(6, person)
                .setParameter(7, actor.today(clock))
                .setParameter(8, Instant.now(clock).minus(Duration.ofDays(TeamSql.STUCK_AFTER_DAYS)));
    }
}
