package org.uplink.platform;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message that survives one redirect, in a cookie: no state on the server, shown as text and never as HTML. */
final class Flash {

    private static final String COOKIE = "uplink_flash";
    private static final int LONGEST = 400;

    private Flash() {}

    static NewCookie cookie(String message) {
        var text = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return base(value).maxAge(60).build();
    }

    static NewCookie spent() {
        return base("").maxAge(0).build();
    }

    /** Looked for in the text: to take a long session apart for a cookie that seldom is there costs more than a page's query. */
    static boolean isIn(@Nullable String cookies) {
        return cookies != null && cookies.contains(COOKIE);
    }

    static Optional<String> read(HttpHeaders headers) {
        return isIn(headers.getHeaderString(HttpHeaders.COOKIE))
                ? Optional.ofNullable(headers.getCookies().get(COOKIE)).flatMap(Flash::read)
                : Optional.empty();
    }

    private static Optional<String> read(Cookie cookie) {
        if (cookie.getValue().isEmpty() || cookie.getValue().length() > 3 * LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static NewCookie.Builder base(String value) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX);
    }
}
