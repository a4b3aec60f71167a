package org.uplink.credential;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers for verifiers anywhere: a page of another host may read them too, since they hold nothing of the one who asks. */
final class Published {

    static final String VC = "application/vc";
    static final String VC_JWT = "application/vc+jwt";
    static final String JSON_LD = "application/ld+json";
    static final String DID_JSON_LD = "application/did+ld+json";
    static final String DID_JSON = "application/did+json";
    static final String JWK_SET = "application/jwk-set+json";

    private Published() {}

    /** An answer that may be kept for a while. */
    static <T> RestResponse<T> keptFor(Duration time, T answer) {
        return kept(time, open(answer));
    }

    /** The same of one type, whose rank among those that are offered is no part of its name. */
    static <T> RestResponse<T> keptFor(Duration time, String type, T answer) {
        return kept(time, open(answer).header(HttpHeaders.CONTENT_TYPE, type));
    }

    private static <T> RestResponse<T> kept(Duration time, ResponseBuilder<T> answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + time.toSeconds())
                .build();
    }

    /** An answer about one credential, which is for those who have its address, and never kept. */
    static <T> RestResponse<T> unlisted(T answer) {
        return noIndex(open(answer));
    }

    /** The same of one type, whose rank among those that are offered is no part of its name. */
    static <T> RestResponse<T> unlisted(String type, T answer) {
        return noIndex(open(answer).header(HttpHeaders.CONTENT_TYPE, type));
    }

    private static <T> RestResponse<T> noIndex(ResponseBuilder<T> answer) {
        return answer.header("X-Robots-Tag", "noindex").build();
    }

    private static <T> ResponseBuilder<T> open(T answer) {
        return ResponseBuilder.ok(answer)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header(HttpHeaders.VARY, "Accept");
    }
}
