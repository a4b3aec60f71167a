package org.uplink.notification;

import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uplink.notification.MailRows.Taken;
import org.uplink.notification.MailServer.Answer;

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
    private final MailServer server;
    private final String home;

    Postman(
            MailRows mails,
            MailMeters meters,
            MailConfig config,
            MailServer server,
            @ConfigProperty(name = "org.uplink.public-address") String home) {
        this.mails = mails;
        this.meters = meters;
        this.config = config;
        this.server = server;
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
        // What a mail server says names the recipient; it stands in the row, and not in the log.
        return switch (server.send(mail)) {
            case Answer.Sent _ -> {
                mails.sent(taken);
                meters.sent();
                yield true;
            }
            case Answer.Refused(var problem) -> {
                Log.warnf("Mail %s was refused for good", taken.id());
                mails.giveUp(taken, problem);
                meters.givenUp();
                yield true;
            }
            case Answer.NotSent(var problem) -> {
                Log.warnf("Mail %s was not sent", taken.id());
                meters.later();
                RetryRules.waitAfter(mails.failures(taken))
                        .ifPresentOrElse(
                                later -> mails.tryAgain(taken, later, problem), () -> mails.giveUp(taken, problem));
                yield false;
            }
            case Answer.Unsure _ -> {
                Log.warnf("Mail %s was perhaps not sent", taken.id());
                meters.later();
                yield false;
            }
        };
    }

    private Mail mail(Letter letter) {
        var words = MessageBundles.get(
                NoticeMessages.class, Localized.Literal.of(letter.locale().getLanguage()));
        var view = DigestView.of(letter, new NoticeWords(words, letter.locale()), home);
        return Mail.withHtml(
                        letter.email(),
                        Subject.of(view.subject()),
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
