package org.uplink.people;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/**
 * Gives each organization its daily rounds on its own clock. The row of a round is the guard: a second replica waits for it
 * and then finds the day done, or goes on where the first has come to.
 */
@ApplicationScoped
public class DailyRounds {

    /** @param now by the database: the one clock that all replicas share, whatever theirs say */
    private record Home(UUID id, String timeZone, Instant now) {}

    private record Taken(UUID organization, String round) {}

    private final List<DailyRound> rounds;
    private final EntityManager entities;
    private final RoundMeters meters;
    /** What this replica knows to be done, so that it need not ask again. */
    private final Map<Taken, LocalDate> done = new ConcurrentHashMap<>();

    DailyRounds(@All List<DailyRound> rounds, EntityManager entities, RoundMeters meters) {
        this.rounds = rounds.stream()
                .sorted(Comparator.comparingInt(DailyRound::order))
                .toList();
        this.entities = entities;
        this.meters = meters;
    }

    @Scheduled(
            every = "${org.uplink.rounds.every}",
            delayed = "15s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void all() {
        var behind = 0;
        for (var home : homes()) {
            for (var round : rounds) {
                behind += attempt(home, round) ? 0 : 1;
            }
        }
        meters.looked(behind);
    }

    /**
     * What fails for one organization is tried again in a minute, and keeps no other from its round.
     *
     * @return whether nothing is left behind
     */
    private boolean attempt(Home home, DailyRound round) {
        var now = home.now().atZone(ZoneId.of(home.timeZone()));
        var today = now.toLocalDate();
        var early = now.getHour() < round.fromHour();
        var taken = new Taken(home.id(), round.name());
        if (today.equals(done.get(taken))) {
            return true;
        }
        try {
            var made = run(round, new OrganizationId(home.id()), today, early);
            if (made || !early) {
                done.put(taken, today);
            }
            return true;
        } catch (RuntimeException failed) {
            Log.errorf(failed, "The round %s of %s for %s failed", round.name(), today, home.id());
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    private List<Home> homes() {
        return Tenancy.within(
                Scope.NOBODY,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(
                                        "select id, time_zone, now() from organization order by id", Home.class)
                                .getResultList()));
    }

    /** All rounds of one day of an organization, in their order. */
    public void day(OrganizationId organization, LocalDate today) {
        rounds.forEach(round -> run(round, organization, today, false));
    }

    /**
     * @param early before its hour: then only an organization that never had this round has it
     * @return whether something of the day was still to be done
     */
    public boolean run(DailyRound round, OrganizationId organization, LocalDate today, boolean early) {
        var made = false;
        while (part(round, organization, today, early)) {
            made = true;
        }
        return made;
    }

    /** Does what is next of the day, and notes in the same transaction where to go on. */
    private boolean part(DailyRound round, OrganizationId organization, LocalDate today, boolean early) {
        return Tenancy.within(
                Scope.of(organization),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var from = take(round, today, early);
                    from.ifPresent(place ->
                            goOn(round, round.part(organization, today, place).orElse(null)));
                    return from.isPresent();
                }));
    }

    /** @return where the day goes on; empty where it is done, or its hour has not come */
    @SuppressWarnings("unchecked")
    private Optional<String> take(DailyRound round, LocalDate today, boolean early) {
        return entities.createNativeQuery("""
                        insert into daily_round as known (organization_id, name, day, next_part)
                        values (uplink_organization(), ?3, ?1, '')
                        on conflict (organization_id, name) do update set day = excluded.day,
                            next_part = case when known.day < excluded.day then '' else known.next_part end
                        where known.day < excluded.day and not ?2
                           or known.day = excluded.day and known.next_part is not null
                        returning next_part""")
                .setParameter(1, today)
                .setParameter(2, early)
                .setParameter(3, round.name())
                .getResultStream()
                .findFirst();
    }

    /** @param next null when the day is done */
    private void goOn(DailyRound round, @Nullable String next) {
        entities.createNativeQuery(
                        "update daily_round set next_part = ?1 where organization_id = uplink_organization() and name = ?2")
                .setParameter(1, next)
                .setParameter(2, round.name())
                .executeUpdate();
    }
}
