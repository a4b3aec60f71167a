package org.uplink.notification;

import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.uplink.notification.MailRows.Taken;

/**
 * Sends the mails that wait, each once: whoever takes one has it until the lease ends. A server that dies between the mail
 * server's yes and the note of it leaves a doubt, and then one more copy is sent, never a third.
 */
@ApplicationScoped
class Postman {

    @CheckedTemplate(basePath = "notification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DigestHtml(DigestView view) implements TemplateInstance {}

    @CheckedTemplate(basePath = "notification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DigestText(DigestView view) implements TemplateInstance {}

    private final MailRows mails;
    private final MailMeters meters;
    private final MailConfig config;
    private final ReactiveMailer mailer;
    private final Context loop;
    private final String home;

    Postman(
            MailRows mails,
            MailMeters meters,
            MailConfig config,
            ReactiveMailer mailer,
            Vertx vertx,
            @ConfigProperty(name = "org.uplink.public-address") String home) {
        this.mails = mails;
        this.meters = meters;
        this.config = config;
        this.mailer = mailer;
        this.loop = VertxContext.getRootContext(vertx.getOrCreateContext());
        this.home = home;
    }

    @Scheduled(
            every = "20s",
            delayed = "20s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void all() {
        if (config.from().isPresent()) {
            deliver();
        }
    }

    /** Until none waits, or the mail server does not answer. */
    void deliver() {
        var going = true;
        while (going) {
            going = mails.take(config.lease()).map(this::send).orElse(false);
        }
    }

    private boolean send(Taken taken) {
        var letter = mails.letter(taken);
        if (letter.isEmpty()) {
            mails.needless(taken);
            return true;
        }
        return written(taken, letter.get()).map(mail -> send(taken, mail)).orElse(true);
    }

    /** A mail that cannot be written keeps no other from being sent. */
    private Optional<Mail> written(Taken taken, Letter letter) {
        try {
            return Optional.of(mail(letter));
        } catch (RuntimeException bug) {
            Log.errorf(bug, "Mail %s could not be written", taken.id());
            mails.giveUp(taken, bug.toString());
            meters.givenUp();
            return Optional.empty();
        }
    }

    /** @return whether the next one is worth a try now */
    private boolean send(Taken taken, Mail mail) {
        try {
            handOver(mail).await().atMost(config.lease().dividedBy(2));
            mails.sent(taken);
            meters.sent();
            return true;
        } catch (RuntimeException failed) {
            return settle(taken, failed);
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

    /** @return whether the next one is worth a try now */
    private boolean settle(Taken taken, RuntimeException failed) {
        var refused = cause(failed, SMTPException.class);
        var problem = Objects.requireNonNullElse(failed.getMessage(), failed.toString());
        if (refused != null && refused.isPermanent()) {
            Log.warnf("Mail %s was refused with code %d", taken.id(), refused.getReplyCode());
            mails.giveUp(taken, problem);
            meters.givenUp();
            return true;
        }
        var surelyNot = refused != null
                || cause(failed, ConnectException.class) != null
                || cause(failed, UnknownHostException.class) != null;
        // What a mail server says names the recipient; it stands in the row, and not in the log.
        Log.warnf("Mail %s was not sent: %s", taken.id(), failed.getClass().getSimpleName());
        meters.later();
        if (surelyNot) {
            RetryRules.waitAfter(mails.failures(taken))
                    .ifPresentOrElse(
                            later -> mails.tryAgain(taken, later, problem), () -> mails.giveUp(taken, problem));
        }
        return false;
    }

    private static <T extends Throwable> @Nullable T cause(Throwable of, Class<T> type) {
        for (@Nullable Throwable one = of; one != null; one = one.getCause()) {
            if (type.isInstance(one)) {
                return type.cast(one);
            }
        }
        return null;
    }

    private Mail mail(Letter letter) {
        var words = MessageBundles.get(
                NoticeMessages.class, Localized.Literal.of(letter.locale().getLanguage()));
        var view = DigestView.of(letter, new NoticeWords(words, letter.locale()), home);
        return Mail.withHtml(
                        letter.email(),
                        view.subject(),
                        new DigestHtml(view).setLocale(letter.locale()).render())
                .setText(new DigestText(view).setLocale(letter.locale()).render())
                .setFrom(config.from().orElseThrow())
                .addHeader(
                        "Message-ID",
                        "<" + letter.mail() + "@" + URI.create(home).getHost() + ">")
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("List-Unsubscribe", "<" + view.notices() + ">");
    }
}
