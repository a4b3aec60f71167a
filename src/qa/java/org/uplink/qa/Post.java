package org.uplink.qa;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;

/** Mails that wait, the mail server that they are to reach, and who said of each that it is on its way or done. */
final class Post implements AutoCloseable {

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    Post() {
        server.start();
    }

    Map<String, String> settings() {
        return Map.of(
                "UPLINK_MAIL_FROM",
                "Uplink <uplink@uplink.example>",
                "ORG_UPLINK_MAIL_LEASE",
                "6S",
                "QUARKUS_MAILER_HOST",
                "127.0.0.1",
                "QUARKUS_MAILER_PORT",
                String.valueOf(server.getSmtp().getPort()),
                "QUARKUS_MAILER_START_TLS",
                "DISABLED");
    }

    /** From now on the database writes down each turn: who took it, and who ended it. */
    static void writeDownTurns() {
        Db.run("create table mail_turn (mail uuid, turn int, state text, copy text)");
        Db.run("""
                create function mail_turns() returns trigger language plpgsql security definer as $$
                begin
                    insert into mail_turn values
                        (new.id, greatest(old.begun, new.begun), new.state, current_setting('application_name'));
                    return null;
                end $$""");
        Db.run("create trigger mail_turns after update of state on mail for each row execute function mail_turns()");
    }

    /** Some for readers of a new district, whose time is now. */
    List<UUID> waiting(int number) {
        var district =
                Districts.organization("post" + UUID.randomUUID().toString().substring(0, 8));
        return Stream.generate(() -> Districts.mail(district)).limit(number).toList();
    }

    static boolean areGone(List<UUID> mails) {
        return Db.number("select count(*) from mail where id = any (?) and state in ('waiting', 'sending')", (Object)
                        mails.toArray(UUID[]::new))
                == 0;
    }

    /** How often each has arrived that has arrived. */
    Map<UUID, Long> arrived(List<UUID> mails) {
        return Arrays.stream(server.getReceivedMessages())
                .map(Post::id)
                .filter(mails::contains)
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }

    /** Turns that somebody ended who had not taken them. */
    static List<String> endedByAnother() {
        return Db.texts("""
                select ended.mail || ', turn ' || ended.turn || ', by ' || ended.copy from mail_turn ended
                where ended.state <> 'sending' and not exists (
                    select from mail_turn took where took.mail = ended.mail and took.turn = ended.turn
                                                 and took.state = 'sending' and took.copy = ended.copy)
                  and ended.copy like 'copy%' and ended.state <> 'unsure'""");
    }

    private static UUID id(MimeMessage message) {
        try {
            return UUID.fromString(message.getMessageID().replaceAll("^<|@.*$", ""));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
