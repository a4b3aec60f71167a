package org.uplink.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplink.notification.MailServer.Answer;

class RefusalRulesTest {

    private static Answer said(String message, int code) {
        var refused = new SMTPException(message, code, List.of(code + " no"), false);
        return RefusalRules.answer(new CompletionException(refused));
    }

    @ParameterizedTest
    @CsvSource({
        "recipient address not accepted, 550",
        "'no recipient addresses were accepted, not sending mail', 553",
        "sending data failed, 554"
    })
    void aMailThatIsRefusedIsRefusedForGood(String message, int code) {
        assertThat(said(message, code)).isInstanceOf(Answer.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "got error response, 554",
        "AUTH PLAIN failed, 535",
        "HELO failed., 550",
        "sender address not accepted, 550",
        "recipient address not accepted, 451"
    })
    void whatIsMendedOrPassesIsTriedAgain(String message, int code) {
        assertThat(said(message, code)).isInstanceOf(Answer.NotSent.class);
    }

    @Test
    void aConnectionThatNeverCameAboutSentNothing() {
        assertThat(List.of(
                        new SSLHandshakeException("certificate expired"),
                        new ConnectException("refused"),
                        new NoStackTraceThrowable("STARTTLS required but not supported by server"),
                        new NoStackTraceThrowable("login is required, but no credentials supplied")))
                .allMatch(failed -> RefusalRules.answer(new RuntimeException(failed)) instanceof Answer.NotSent);
    }

    @Test
    void whatBrokeOffMayHaveArrived() {
        assertThat(RefusalRules.answer(new RuntimeException("connection was closed")))
                .isInstanceOf(Answer.Unsure.class);
    }
}
