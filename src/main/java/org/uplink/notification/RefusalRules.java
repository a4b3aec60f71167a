package org.uplink.notification;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.uplink.notification.MailServer.Answer;

/**
 * What a failure to hand a mail over says of the mail. For good is only what was said of the recipient or of the words: a greeting, a
 * password or a certificate that is wrong is mended, and then the same mail goes out.
 */
final class RefusalRules {

    /** As the client begins its sentence where the recipient or the words are refused. */
    private static final List<String> OF_THE_MAIL =
            List.of("recipient address not accepted", "no recipient addresses were accepted", "sending data failed");

    /** As it says that it gave up before the first word of the mail. */
    private static final List<String> BEFORE_THE_MAIL = List.of("STARTTLS required", "login is required");

    private static final List<Class<? extends Exception>> NOT_EVEN_CONNECTED =
            List.of(ConnectException.class, UnknownHostException.class, SSLHandshakeException.class);

    private RefusalRules() {}

    static Answer answer(Throwable failed) {
        var problem = Objects.requireNonNullElse(failed.getMessage(), failed.toString());
        if (isForGood(failed)) {
            return new Answer.Refused(problem);
        }
        return isSurelyNotSent(failed) ? new Answer.NotSent(problem) : new Answer.Unsure(problem);
    }

    private static boolean isForGood(Throwable failed) {
        return causes(failed)
                .anyMatch(
                        one -> one instanceof SMTPException refused && refused.isPermanent() && says(one, OF_THE_MAIL));
    }

    private static boolean isSurelyNotSent(Throwable failed) {
        return causes(failed)
                .anyMatch(one -> one instanceof SMTPException
                        || NOT_EVEN_CONNECTED.stream().anyMatch(type -> type.isInstance(one))
                        || says(one, BEFORE_THE_MAIL));
    }

    private static boolean says(Throwable failed, List<String> beginnings) {
        var message = Objects.requireNonNullElse(failed.getMessage(), "");
        return beginnings.stream().anyMatch(message::startsWith);
    }

    private static Stream<Throwable> causes(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause);
    }
}
