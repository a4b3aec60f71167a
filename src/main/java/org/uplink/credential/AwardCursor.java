package org.uplink.credential;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Refusal;

/** How far somebody has read the changes of awards, as text that means something to us alone. Pure. */
record AwardCursor(long position) {

    static final AwardCursor START = new AwardCursor(0);

    /** A version, so that another order can be told from this one. */
    private static final String BEFORE = "1:";

    private static final Pattern WHOLE = Pattern.compile("1:(0|[1-9][0-9]{0,17})");

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((BEFORE + position).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * @param text null or "" means from the start
     * @throws Refusal.Malformed for what is no cursor of ours
     */
    static AwardCursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        try {
            var whole = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            var match = WHOLE.matcher(whole);
            if (match.matches()) {
                return new AwardCursor(Long.parseLong(match.group(1)));
            }
        } catch (IllegalArgumentException noBase64) {
            throw malformed();
        }
        throw malformed();
    }

    private static Refusal.Malformed malformed() {
        return new Refusal.Malformed("since is a cursor that an earlier answer gave. Leave it out to start over.");
    }
}
