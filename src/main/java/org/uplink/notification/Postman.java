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

/** Mails people what is new to them, all of it in one mail a day. */
@ApplicationScoped
class Postman {

    @CheckedTemplate(basePath = "notification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DigestHtml(DigestView view) implements TemplateInstance {}

    @CheckedTemplate(basePath = "notification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DigestText(DigestView view) implements TemplateInstance {}

    private final MailRows mails;
    private final Delivery delivery;
    private final MailConfig config;
    private final String home;

    Postman(
            MailRows mails,
            Delivery delivery,
            MailConfig config,
            @ConfigProperty(name = "org.uplink.public-address") String home) {
        this.mails = mails;
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
        delivery.all(mails, this::mail);
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
