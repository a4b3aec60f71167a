package org.uplink.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/**
 * Sessions that the identity provider has ended before their cookies do. It tells one replica; the others read of it
 * within seconds. No request asks the database for it, but for an account that nobody knows.
 */
@ApplicationScoped
public class EndedSessions {

    /** A little more than the realm lets any session last. */
    private static final Duration LONGEST = Duration.ofHours(11);
    /** What one replica has written may be committed a little after another has read. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private final EntityManager entities;
    private final Clock clock;
    private final Map<String, Instant> known = new ConcurrentHashMap<>();
    /** What this replica was told and nobody could read yet. */
    private final Set<String> unwritten = ConcurrentHashMap.newKeySet();
    /** Up to when it knows all, by the clock of the database: a copy may stand still, or be cut off, for longer than usual. */
    volatile Instant upTo = Instant.EPOCH;

    EndedSessions(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    boolean has(String session) {
        return known.containsKey(session);
    }

    /** It holds here at once, and for the others when it is written. */
    void note(String session) {
        known.put(session, Instant.now(clock));
        unwritten.add(session);
    }

    /** What stays unwritten for want of a connection is written with what is learned next. */
    void write() {
        for (var session : unwritten) {
            inTransaction(() -> entities.createNativeQuery(
                            "insert into ended_session (id) values (?1) on conflict do nothing")
                    .setParameter(1, session)
                    .executeUpdate());
            unwritten.remove(session);
        }
    }

    /** All that an account has by now, in the transaction of the caller. Every replica asks for it before the account is anybody's. */
    public void endAll(String identity) {
        entities.createNativeQuery("""
                        insert into ended_session (id, ended_at) values (?1, ?2)
                        on conflict (id) do update set ended_at = excluded.ended_at""")
                .setParameter(1, identity)
                .setParameter(2, Instant.now(clock))
                .executeUpdate();
    }

    /** @param began when its password was given */
    boolean hasEnded(String identity, Instant began) {
        return Tenancy.within(
                                Scope.NOBODY,
                                () -> QuarkusTransaction.requiringNew()
                                        .call(() -> entities.createNativeQuery(
                                                        "select 1 from ended_session where id = ?1 and ended_at >= ?2")
                                                .setParameter(1, identity)
                                                .setParameter(2, began)
                                                .getResultList()))
                        .size()
                > 0;
    }

    void begin(@Observes StartupEvent start) {
        learn();
    }

    void stop(@Observes ShutdownEvent stop) {
        write();
    }

    @Scheduled(
            every = "5s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void learn() {
        inTransaction(() -> {
            var now = (Instant) entities.createNativeQuery("select now()").getSingleResult();
            var ended = endedSince(upTo.minus(OVERLAP));
            ended.forEach(id -> known.putIfAbsent(id, now));
            upTo = now;
            return ended.size();
        });
        write();
    }

    @SuppressWarnings("unchecked")
    private List<String> endedSince(Instant begin) {
        return entities.createNativeQuery("select id from ended_session where ended_at >= ?1")
                .setParameter(1, begin)
                .getResultList();
    }

    /** What nobody can come back to any more, with the requests to add an account that nobody came back for. */
    @Scheduled(
            every = "1h",
            delayed = "10m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    public void forget() {
        known.values().removeIf(Instant.now(clock).minus(LONGEST)::isAfter);
        inTransaction(() -> entities.createNativeQuery(
                        "delete from ended_session where ended_at < now() - make_interval(secs => ?1)")
                .setParameter(1, (double) LONGEST.toSeconds())
                .executeUpdate());
        inTransaction(() -> ((Number) entities.createNativeQuery("select uplink_forget_account_requests()")
                        .getSingleResult())
                .intValue());
    }

    private static void inTransaction(Callable<Integer> work) {
        Tenancy.within(Scope.NOBODY, () -> QuarkusTransaction.requiringNew().call(work));
    }
}
