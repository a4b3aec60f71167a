package org.uplink.local;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes every mail of development and tests, and keeps it until the service restarts. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class MailCatcher {

    /** A mail as it arrived. */
    record Caught(String to, String subject, Instant at, String text) {

        private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

        public List<String> links() {
            return ADDRESS.matcher(text).results().map(MatchResult::group).toList();
        }
    }

    /** A system property, because it is known before the service is configured. */
    static final String PORT = "org.uplink.local.mail-port";

    private static final int FIRST = 100;

    private final GreenMail server;

    MailCatcher(@ConfigProperty(name = PORT) int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    static void choosePort() {
        if (System.getProperty(PORT) == null) {
            System.setProperty(PORT, Integer.toString(Ports.anyFree()));
        }
    }

    void start(@Observes @Priority(FIRST) StartupEvent started) {
        server.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        server.stop();
    }

    /** The newest first. */
    List<Caught> all() {
        return Arrays.stream(server.getReceivedMessages())
                .map(MailCatcher::caught)
                .toList()
                .reversed();
    }

    private static Caught caught(MimeMessage message) {
        try {
            return new Caught(
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    message.getSentDate().toInstant(),
                    plain(message));
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException("A caught mail cannot be read", broken);
        }
    }

    /** The part for programs that show no HTML; "" where there is none. */
    private static String plain(Part of) throws MessagingException, IOException {
        if (of.isMimeType("text/plain")) {
            return (String) of.getContent();
        }
        if (of.getContent() instanceof MimeMultipart parts) {
            for (var at = 0; at < parts.getCount(); at++) {
                var found = plain(parts.getBodyPart(at));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
