package org.uplink.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.mailencoder.MailEncoder;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The name of an organization stands in the subject of a mail: whatever is in it, no line of it becomes a header. */
class MailHeadersTest {

    private static final String INJECTED = "\r\nX-Injected:";

    @Provide
    Arbitrary<String> hostile() {
        var lineEnds = Arbitraries.of("\r\n", "\n", "\r", "\r\n ", "\u0085", "\u2028", "%0d%0a", "=0D=0A", "\0");
        var words = Arbitraries.strings().ofMaxLength(120);
        return Combinators.combine(words, lineEnds, words).as((a, end, b) -> a + end + "X-Injected: yes" + end + b);
    }

    @Property(tries = 2000)
    void noWordOfPeopleBecomesAHeader(@ForAll("hostile") String name) {
        assertThat(sent(Subject.of(name))).doesNotContain(INJECTED, "\nX-Injected:");
    }

    private static String sent(String subject) {
        var mail = new MailMessage()
                .setFrom("uplink@uplink.example")
                .setTo("somebody@uplink.example")
                .setSubject(subject)
                .setText("Words");
        return new MailEncoder(mail, "uplink.example").encode();
    }

    @Test
    void aHeaderThatGotInWouldBeFound() {
        assertThat("Subject: A" + INJECTED + " yes").contains(INJECTED);
    }
}
