package org.uplink.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;

@QuarkusTest
@WithTestResource(LocalStack.class)
class PostmanTest {

    private static final Duration LEASE = Duration.ofSeconds(120);

    @Inject
    Postman postman;

    @Inject
    MailRows mails;

    OrganizationId district;

    @BeforeEach
    void nothingWaits() {
        Db.run("update mail set state = 'needless', lease_until = null where state in ('waiting', 'sending')");
        district = Districts.organization("post" + UUID.randomUUID().toString().substring(0, 8));
    }

    private PersonId somebody(int number) {
        return Districts.person(
                district, "P" + number + " " + district.toString().substring(24));
    }

    private UUID mail(PersonId to, int notices) {
        var mail = Ids.next();
        Db.run("""
                insert into mail (id, organization_id, person_id, day, next_try_at)
                values (?, ?, ?, '2026-11-23', now() - interval '1 minute')""", mail, district.value(), to.value());
        for (var number = 0; number < notices; number++) {
            Db.run("""
                    insert into notice (id, organization_id, person_id, kind, key, subject, detail, day, address, made_at, mail_id)
                    values (?, ?, ?, 'assignment-near', ?, ?, 'New in the job', '2026-12-01', '/paths/x', now(), ?)""", Ids.next(), district.value(), to.value(), "k" + number, "Path " + number, mail);
        }
        return mail;
    }

    private static String state(UUID mail) {
        return Db.texts("select state || ' ' || begun || ' ' || failures from mail where id = ?", mail)
                .getFirst();
    }

    private static String caught(PersonId to) {
        var email =
                Db.texts("select email from person where id = ?", to.value()).getFirst();
        return Browser.anonymous()
                .get("/local/mail?to=" + email.replace("@", "%40"))
                .html()
                .select("article")
                .text();
    }

    @Test
    void aMailSaysWhatThereIsAndWhereToGo() {
        var reader = somebody(1);
        var mail = mail(reader, 10);
        postman.deliver();
        assertThat(state(mail)).isEqualTo("sent 1 0");
        assertThat(caught(reader))
                .contains("10 notices: Path 0 is due 1 Dec 2026", "Hello P1", "Your assignments", "New in the job")
                .contains("and 2 more", "Choose how often its mails come");
        var alias = Db.texts("select alias from organization where id = ?", district.value())
                .getFirst();
        var notice = Db.texts("select id from notice where mail_id = ? order by made_at, id limit 1", mail)
                .getFirst();
        assertThat(caught(reader))
                .contains("/me/notices/" + notice + "?in=" + alias, "/me/notices?in=" + alias + "#mail");
    }

    @Test
    void aReaderOfSpanishGetsItInSpanish() {
        var reader = somebody(1);
        Db.run("update person set locale = 'es' where id = ?", reader.value());
        mail(reader, 1);
        postman.deliver();
        assertThat(caught(reader)).contains("Path 0 vence el 1 dic 2026", "Sus asignaciones");
    }

    @Test
    void whatIsReadMeanwhileIsNotMailed() {
        var reader = somebody(1);
        var mail = mail(reader, 2);
        Db.run("update notice set read_at = now() where mail_id = ?", mail);
        postman.deliver();
        assertThat(state(mail)).isEqualTo("needless 1 0");
        assertThat(caught(reader)).isEmpty();
    }

    @Test
    void whoHasLeftIsNotWrittenTo() {
        var reader = somebody(1);
        var mail = mail(reader, 2);
        Db.run("update membership set ended_on = '2026-11-22' where person_id = ?", reader.value());
        postman.deliver();
        assertThat(state(mail)).isEqualTo("needless 1 0");
    }

    @Test
    void manySendersSendEachMailOnce() throws Exception {
        var readers = IntStream.range(0, 40).mapToObj(this::somebody).toList();
        readers.forEach(reader -> mail(reader, 1));
        Callable<Boolean> sender = () -> {
            postman.deliver();
            return true;
        };
        try (var senders = Executors.newFixedThreadPool(4)) {
            for (var sent : senders.invokeAll(List.of(sender, sender, sender, sender))) {
                assertThat(sent.get()).isTrue();
            }
        }
        assertThat(Db.texts(
                        "select distinct state || ' ' || problem from mail where organization_id = ?",
                        district.value()))
                .containsExactly("sent ");
        for (var reader : readers) {
            assertThat(caught(reader)).containsOnlyOnce("Hello");
        }
    }

    @Test
    void aSenderThatDiesLeavesItToAnotherOnce() {
        var mail = mail(somebody(1), 1);
        assertThat(mails.take(Duration.ZERO)).isPresent(); // dies before it notes the end
        assertThat(mails.take(Duration.ZERO)).map(MailRows.Taken::id).contains(mail);
        assertThat(mails.take(Duration.ZERO)).isEmpty();
        assertThat(state(mail)).isEqualTo("unsure 2 0");
    }

    @Test
    void aSenderThatSleptThroughItsLeaseEndsNothingOfAnother() {
        var mail = mail(somebody(1), 1);
        var slept = mails.take(Duration.ZERO).orElseThrow();
        var now = mails.take(LEASE).orElseThrow();
        assertThat(mails.letter(slept)).isEmpty();
        mails.tryAgain(slept, Duration.ZERO, "Connection reset");
        mails.needless(slept);
        assertThat(state(mail)).isEqualTo("sending 2 0");
        assertThat(mails.letter(now)).isPresent();
        mails.sent(now);
        assertThat(state(mail)).isEqualTo("sent 2 0");
    }

    @Test
    void nobodyElseTakesAMailWhileTheLeaseRuns() {
        mail(somebody(1), 1);
        assertThat(mails.take(LEASE)).isPresent();
        assertThat(mails.take(LEASE)).isEmpty();
    }

    @Test
    void aMailThatSurelyWasNotSentIsTriedAgainLater() {
        var mail = mail(somebody(1), 1);
        var taken = mails.take(LEASE).orElseThrow();
        mails.tryAgain(taken, Duration.ofMinutes(5), "Connection refused");
        assertThat(state(mail)).isEqualTo("waiting 0 1");
        assertThat(mails.take(LEASE)).isEmpty();
    }
}
