package org.uplink.notification;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/**
 * Once a day, early on the organization's own clock, people are told what the day brings, and mails are made of what they
 * have not read. The row of the round is the guard: a second replica waits for it and then finds the day taken.
 */
@ApplicationScoped
class Rounds {

    /** Before people come to work, and after the night in which servers restart. */
    private static final int FROM_HOUR = 5;

    private record Home(UUID id, String timeZone) {}

    private final NoticeSources sources;
    private final NoticeRows notices;
    private final Digests digests;
    private final Event<DayBegan> began;
    private final EntityManager entities;
    private final Clock clock;
    /** What this replica knows to be told, so that it need not ask again. */
    private final Map<UUID, LocalDate> told = new ConcurrentHashMap<>();

    Rounds(
            NoticeSources sources,
            NoticeRows notices,
            Digests digests,
            Event<DayBegan> began,
            EntityManager entities,
            Clock clock) {
        this.began = began;
        this.sources = sources;
        this.notices = notices;
        this.digests = digests;
        this.entities = entities;
        this.clock = clock;
    }

    @Scheduled(
            every = "1m",
            delayed = "15s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void all() {
        homes().forEach(this::attempt);
    }

    /** What fails for one organization is tried again in a minute, and keeps no other from its round. */
    private void attempt(Home home) {
        var now = LocalDateTime.now(clock.withZone(ZoneId.of(home.timeZone())));
        var today = now.toLocalDate();
        var early = now.getHour() < FROM_HOUR;
        if (today.equals(told.get(home.id()))) {
            return;
        }
        try {
            var made = of(new OrganizationId(home.id()), today, early);
            if (made || !early) {
                told.put(home.id(), today);
            }
        } catch (RuntimeException failed) {
            Log.errorf(failed, "The round of %s for %s failed", today, home.id());
        }
    }

    @SuppressWarnings("unchecked")
    private List<Home> homes() {
        return Tenancy.within(
                Scope.NOBODY,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(
                                        "select id, time_zone from organization order by id", Home.class)
                                .getResultList()));
    }

    /**
     * @param early before people come to work: then only an organization that was never told anything has its round
     * @return whether the day was still to be told
     */
    boolean of(OrganizationId organization, LocalDate today, boolean early) {
        if (!early) {
            began.fire(new DayBegan(organization, today));
        }
        return Tenancy.within(
                Scope.of(organization),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    if (!take(today, early)) {
                        return false;
                    }
                    var added = notices.add(sources.on(organization.value(), today));
                    var mails = digests.make(organization, today);
                    if (added + mails > 0) {
                        Log.infof("%s: %d notices, %d mails", organization, added, mails);
                    }
                    return true;
                }));
    }

    private boolean take(LocalDate today, boolean early) {
        return entities.createNativeQuery("""
                        insert into notice_round (organization_id, day) values (uplink_organization(), ?1)
                        on conflict (organization_id) do update set day = excluded.day
                        where notice_round.day < excluded.day and not ?2""")
                        .setParameter(1, today)
                        .setParameter(2, early)
                        .executeUpdate()
                > 0;
    }
}
