package org.uplink.notification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether mails go out: how many wait beyond their time, since when, and how sending ends. */
@Startup
@ApplicationScoped
class MailMeters {

    private final MailBacklog backlog;
    private final Counter sent;
    private final Counter later;
    private final Counter givenUp;
    private volatile MailBacklog.Waiting waiting = MailBacklog.Waiting.NONE;

    MailMeters(MailBacklog backlog, MeterRegistry meters) {
        this.backlog = backlog;
        sent = counter(meters, "sent");
        later = counter(meters, "later");
        givenUp = counter(meters, "given-up");
        Gauge.builder("uplink.mail.waiting", () -> waiting.mails())
                .description("Mails whose time has come and that are not sent")
                .register(meters);
        Gauge.builder("uplink.mail.oldest", () -> waiting.oldest().toSeconds())
                .description("For how long the oldest of them has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("uplink.mail.tries")
                .description("How sending a mail ended")
                .tag("outcome", outcome)
                .register(meters);
    }

    @Scheduled(
            every = "5m",
            delayed = "30s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void look() {
        waiting = backlog.now();
    }

    void sent() {
        sent.increment();
    }

    void later() {
        later.increment();
    }

    void givenUp() {
        givenUp.increment();
    }
}
