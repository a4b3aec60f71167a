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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uplink.notification.MailServer.Answer;
import org.uplink.people.joining.InvitationMessages;
import org.uplink.people.joining.InvitationOutbox;
import org.uplink.people.joining.InvitationOutbox.Letter;
import org.uplink.people.joining.InvitationOutbox.Taken;
import org.uplink.platform.Ids;

/** Mails invitations: to people whom nobody knows yet, so that no notice and no digest can carry them. */
@ApplicationScoped
class InvitationPost {

    @CheckedTemplate(basePath = "notification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record InvitationText(Letter letter, String address) implements TemplateInstance {}

    private final InvitationOutbox outbox;
    private final MailServer server;
    private final MailConfig config;
    private final String home;

    InvitationPost(
            InvitationOutbox outbox,
            MailServer server,
            MailConfig config,
            @ConfigProperty(name = "org.uplink.public-address") String home) {
        this.outbox = outbox;
        this.server = server;
        this.config = config;
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
            going = outbox.take(config.lease()).map(this::send).orElse(false);
        }
    }

    private boolean send(Taken taken) {
        var letter = outbox.letter(taken);
        if (letter.isEmpty()) {
            outbox.giveUp(taken, "Whoever invited may not any more");
            return true;
        }
        return settle(taken, server.send(mail(letter.get())));
    }

    /** @return whether the next one is worth a try now */
    private boolean settle(Taken taken, Answer answer) {
        switch (answer) {
            case Answer.Sent _ -> outbox.sent(taken);
            case Answer.Refused(var problem) -> outbox.giveUp(taken, problem);
            case Answer.NotSent(var problem) ->
                RetryRules.waitAfter(outbox.failures(taken))
                        .ifPresentOrElse(
                                later -> outbox.tryAgain(taken, later, problem), () -> outbox.giveUp(taken, problem));
            case Answer.Unsure _ -> Log.warnf("Invitation %s was perhaps not sent", taken.id());
        }
        return answer instanceof Answer.Sent || answer instanceof Answer.Refused;
    }

    /** Each copy has a secret of its own, so that no mail server may take two for one. */
    private Mail mail(Letter letter) {
        var words = MessageBundles.get(InvitationMessages.class, Localized.Literal.of(letter.language()));
        var text = new InvitationText(letter, home + "/invitations/" + letter.secret());
        return Mail.withText(
                        letter.email(),
                        Subject.of(words.mail_subject(letter.organization())),
                        text.setLocale(letter.language()).render())
                .setFrom(config.from().orElseThrow())
                .addHeader(
                        "Message-ID", "<" + Ids.next() + "@" + URI.create(home).getHost() + ">")
                .addHeader("Auto-Submitted", "auto-generated");
    }
}
