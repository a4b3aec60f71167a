package org.uplink.notification;

import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.uplink.notification.MailServer.Answer;
import org.uplink.platform.Outbox;
import org.uplink.platform.Outbox.Turn;

/**
 * Sends the mails that wait, each once: whoever takes one has it until the lease ends. A server that dies between the mail
 * server's yes and the note of it leaves a doubt, and then one more copy is sent, never a third.
 */
@ApplicationScoped
class Delivery {

    private final MailServer server;
    private final MailMeters meters;
    private final MailConfig config;

    Delivery(MailServer server, MailMeters meters, MailConfig config) {
        this.server = server;
        this.meters = meters;
        this.config = config;
    }

    /** Until none waits, or the mail server does not answer. Without a sender's address nothing is sent. */
    <T extends Turn, L> void all(Outbox<T, L> outbox, Function<L, Mail> mail) {
        var going = config.from().isPresent();
        while (going) {
            going = outbox.take(config.lease())
                    .map(taken -> send(outbox, taken, mail))
                    .orElse(false);
        }
    }

    /** @return whether the next one is worth a try now */
    private <T extends Turn, L> boolean send(Outbox<T, L> outbox, T taken, Function<L, Mail> mail) {
        var letter = outbox.letter(taken);
        if (letter.isEmpty()) {
            outbox.needless(taken);
            return true;
        }
        return written(outbox, taken, () -> mail.apply(letter.get()))
                .map(written -> settle(outbox, taken, server.send(written)))
                .orElse(true);
    }

    /** A mail that cannot be written keeps no other from being sent. */
    private <T extends Turn> Optional<Mail> written(Outbox<T, ?> outbox, T taken, Supplier<Mail> mail) {
        try {
            return Optional.of(mail.get());
        } catch (RuntimeException bug) {
            Log.errorf(bug, "Mail %s could not be written", taken.id());
            giveUp(outbox, taken, bug.toString());
            return Optional.empty();
        }
    }

    private <T extends Turn> boolean settle(Outbox<T, ?> outbox, T taken, Answer answer) {
        // What a mail server says names the recipient; it stands in the row, and not in the log.
        return switch (answer) {
            case Answer.Sent _ -> {
                outbox.sent(taken);
                meters.sent();
                yield true;
            }
            case Answer.Refused(var problem) -> {
                Log.warnf("Mail %s was refused for good", taken.id());
                giveUp(outbox, taken, problem);
                yield true;
            }
            case Answer.NotSent(var problem) -> {
                Log.warnf("Mail %s was not sent", taken.id());
                meters.later();
                RetryRules.waitAfter(outbox.failures(taken))
                        .ifPresentOrElse(
                                later -> outbox.tryAgain(taken, later, problem), () -> giveUp(outbox, taken, problem));
                yield false;
            }
            case Answer.Unsure _ -> {
                Log.warnf("Mail %s was perhaps not sent", taken.id());
                meters.later();
                yield false;
            }
        };
    }

    private <T extends Turn> void giveUp(Outbox<T, ?> outbox, T taken, String problem) {
        outbox.giveUp(taken, problem);
        meters.givenUp();
    }
}
