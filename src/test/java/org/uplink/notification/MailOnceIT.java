package org.uplink.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.PackagedService;

/** Two copies of the packaged service send the same mails, and one is killed in the middle: each mail arrives. */
class MailOnceIT {

    private static final int MAILS = 400;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private Map<String, String> stack = Map.of();

    @BeforeEach
    void start() {
        server.start();
        stack = new LocalStack().start();
        LocalStack.tell(stack);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private PackagedService sender(String log) throws IOException {
        return new PackagedService(
                stack,
                Map.of(
                        "UPLINK_MAIL_FROM", "Uplink <uplink@uplink.example>",
                        "ORG_UPLINK_MAIL_LEASE", "10S",
                        "QUARKUS_MAILER_HOST", "127.0.0.1",
                        "QUARKUS_MAILER_PORT", String.valueOf(server.getSmtp().getPort()),
                        "QUARKUS_MAILER_START_TLS", "DISABLED"),
                Path.of("target", log));
    }

    @Test
    void eachMailArrivesOnceAndOfTheOneInFlightAtMostOneMore() throws Exception {
        try (var dies = sender("mail-sender-1.log");
                var lives = sender("mail-sender-2.log")) {
            assertThat(lives.port()).isNotEqualTo(dies.port());
            var mails = mailsThatWait();
            await(() ->
                    arrived(mails).values().stream().mapToInt(Integer::intValue).sum() >= MAILS / 4);
            dies.kill();
            var inTheMiddle = arrived(mails).size();
            assertThat(inTheMiddle).isLessThan(MAILS);
            await(() -> waiting(mails) == 0);
            var copies = arrived(mails);
            assertThat(copies.keySet()).containsExactlyInAnyOrderElementsOf(mails);
            assertThat(copies.values().stream().mapToInt(Integer::intValue).sum())
                    .isBetween(MAILS, MAILS + 1);
        }
    }

    private List<String> mailsThatWait() {
        var district = Districts.organization("mailonce");
        return Stream.generate(() -> Districts.mail(district).toString())
                .limit(MAILS)
                .toList();
    }

    private static long waiting(List<String> mails) {
        return Db.number(
                "select count(*) from mail where id::text = any (?) and state in ('waiting', 'sending')",
                (Object) mails.toArray(String[]::new));
    }

    /** How many copies of each have arrived. */
    private Map<String, Integer> arrived(List<String> mails) {
        var copies = new HashMap<String, Integer>();
        Arrays.stream(server.getReceivedMessages())
                .map(MailOnceIT::id)
                .filter(mails::contains)
                .forEach(id -> copies.merge(id, 1, Integer::sum));
        return copies;
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID().replaceAll("^<|@.*$", "");
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It took longer than " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
