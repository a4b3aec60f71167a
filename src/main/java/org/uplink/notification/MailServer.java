package org.uplink.notification;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** Hands mails over, and says what became of them as far as that is known. */
@ApplicationScoped
class MailServer {

    sealed interface Answer {
        record Sent() implements Answer {}

        /** For good. */
        record Refused(String problem) implements Answer {}

        /** Surely: it may be tried again. */
        record NotSent(String problem) implements Answer {}

        record Unsure(String problem) implements Answer {}
    }

    private final ReactiveMailer mailer;
    private final MailConfig config;
    private final Context loop;

    MailServer(ReactiveMailer mailer, MailConfig config, Vertx vertx) {
        this.mailer = mailer;
        this.config = config;
        this.loop = VertxContext.getRootContext(vertx.getOrCreateContext());
    }

    Answer send(Mail mail) {
        try {
            handOver(mail).await().atMost(config.lease().dividedBy(2));
            return new Answer.Sent();
        } catch (RuntimeException failed) {
            return RefusalRules.answer(failed);
        }
    }

    /**
     * Always on the same event loop: a connection that is opened from another thread may miss the first letters with which the
     * mail server greets, and then waits for them in vain.
     */
    private Uni<Void> handOver(Mail mail) {
        return Uni.createFrom()
                .deferred(() -> mailer.send(mail))
                .runSubscriptionOn(sending -> loop.runOnContext(_ -> sending.run()));
    }
}
