package org.uplink.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static Cookie cookie(String name) {
        return Cookie.cookie(name, "of " + name);
    }

    @Test
    void aSessionIsKnownByItsCookie() {
        assertThat(Sessions.session(List.of(cookie("uplink_csrf"), cookie("q_session_rt"), cookie("q_session"))))
                .contains("of q_session");
    }

    @Test
    void aSessionTooLongForOneCookieIsKnownByItsFirstPiece() {
        assertThat(Sessions.session(
                        List.of(cookie("q_session_rt"), cookie("q_session_chunk_2"), cookie("q_session_chunk_1"))))
                .contains("of q_session_chunk_1");
    }

    @Test
    void whoHasNoSessionHasNone() {
        assertThat(Sessions.session(List.of(cookie("q_auth"), cookie("q_session_rt"))))
                .isEmpty();
    }
}
