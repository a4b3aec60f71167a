package org.uplink.credential;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.uplink.credential.OpenBadge.Achievement;
import org.uplink.credential.OpenBadge.Alignment;
import org.uplink.credential.OpenBadge.Facts;
import org.uplink.credential.OpenBadge.Identity;
import org.uplink.credential.OpenBadge.Issuer;
import org.uplink.credential.OpenBadge.Status;

/** One credential, and keys to sign it with. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    static final String ADDRESS = "https://uplink.example";
    static final String DID = "did:web:uplink.example:issuers:riverbend";
    static final KeySet KEYS = KeySet.first(NOW.minusSeconds(60));

    private Samples() {}

    static Facts facts(@Nullable String holder) {
        return knownBy(holder == null ? null : new Identity.Named(holder));
    }

    /** A record of credentials. */
    static ClrDocument.Facts record(List<Map<String, Object>> credentials) {
        return new ClrDocument.Facts(
                ADDRESS + "/verify/record",
                new Issuer(DID, "Riverbend School District"),
                new Identity.Named("Ada Lopez"),
                true,
                Instant.parse("2026-11-02T05:00:00Z"),
                new Status(ADDRESS + "/credentials/status/riverbend/1", StatusPurpose.REVOCATION, 12),
                credentials);
    }

    static Facts knownBy(@Nullable Identity holder) {
        return new Facts(
                ADDRESS + "/verify/slug",
                new Issuer(DID, "Riverbend School District"),
                new Achievement(
                        ADDRESS + "/certifications/foundations",
                        "CER-FND",
                        "r1",
                        "District Technology Foundations",
                        "Works safely in schools.",
                        "- Completed \"a course\".\n- Agreed to the code \u201cI do\u201d.",
                        true,
                        ADDRESS + "/badges/foundations.svg",
                        List.of(new Alignment(
                                ADDRESS + "/frameworks/k12tsf#SVC-05",
                                "SVC-05",
                                "Requests, level 2",
                                "Handles them.",
                                "K-12"))),
                holder,
                List.of("Three seasons"),
                List.of(new Piece("work_sample", "Requests and tickets", LocalDate.of(2026, 10, 5))),
                Instant.parse("2026-11-01T05:00:00Z"),
                Instant.parse("2028-12-01T05:59:59Z"),
                new Status(ADDRESS + "/credentials/status/riverbend/1", StatusPurpose.REVOCATION, 4711));
    }

    /** The bytes of a status list. */
    static byte[] bits(String encoded) throws IOException {
        var packed = Base64.getUrlDecoder().decode(encoded.substring(1));
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return unpacked.readAllBytes();
        }
    }

    /** A value of the entry that says where the status of a document stands. */
    static String status(Map<String, Object> document, String name) {
        return String.valueOf(within(document, "credentialStatus", name));
    }

    /** A value within an object of a document; "" where there is none. */
    static String within(Map<String, Object> document, String object, String name) {
        return document.get(object) instanceof Map<?, ?> whole ? String.valueOf(whole.get(name)) : "";
    }
}
