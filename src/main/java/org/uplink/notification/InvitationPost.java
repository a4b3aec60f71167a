package org.uplink.notification;

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
import org.uplink.people.joining.InvitationMessages;
import org.uplink.people.joining.InvitationOutbox;
import org.uplink.people.joining.InvitationOutbox.Letter;
import org.uplink.platform.Ids;

/** Mails invitations: to people whom nobody knows yet, so that no notice and no digest can carry them. */
@ApplicationScoped
class InvitationPost {

    @CheckedTemplate(basePath = "notification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record InvitationText(Letter letter, String address) implements TemplateInstance {}

    private final InvitationOutbox outbox;
    private final Delivery delivery;
    private final MailConfig config;
    private final String home;

    InvitationPost(
            InvitationOutbox outbox,
            Delivery delivery,
            MailConfig config,
            @ConfigProperty(name = "org.uplink.public-address") String home) {
        this.outbox = outbox;
        this.delivery = delivery;
        this.config = config;
        this.home = home;
    }

    @Scheduled(
            every = "20s",
            delayed = "20s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void deliver() {
        delivery.all(outbox, this::mail);
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
