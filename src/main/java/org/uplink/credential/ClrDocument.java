package org.uplink.credential;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uplink.credential.OpenBadge.Identity;
import org.uplink.credential.OpenBadge.Issuer;
import org.uplink.credential.OpenBadge.Status;

/** A learner record as a {@code ClrCredential} (Comprehensive Learner Record 2.0), before it is signed. Pure. */
final class ClrDocument {

    static final String TYPE = "ClrCredential";

    private static final String SCHEMA =
            "https://purl.imsglobal.org/spec/clr/v2p0/schema/json/clr_v2p0_clrcredential_schema.json";

    /** Those of the credentials in it, and the words of records between. */
    static final List<Object> CONTEXT =
            List.of(Contexts.CREDENTIALS, Contexts.LEARNER_RECORDS, Contexts.OPEN_BADGES, OpenBadge.CONTEXT.getLast());

    /**
     * @param id the address at which anybody can check it
     * @param holder null where nothing of the holder is public
     * @param partial whether it leaves out credentials of the same issuer
     * @param credentials each with its own proof
     */
    record Facts(
            String id,
            Issuer issuer,
            @Nullable Identity holder,
            boolean partial,
            Instant from,
            Status status,
            List<Map<String, Object>> credentials) {}

    private ClrDocument() {}

    static Map<String, Object> of(Facts facts) {
        var record = new LinkedHashMap<String, Object>();
        record.put("@context", CONTEXT);
        record.put("id", facts.id());
        record.put("type", List.of("VerifiableCredential", TYPE));
        record.put("name", "Credentials from " + facts.issuer().name());
        record.put("partial", facts.partial());
        record.put("issuer", OpenBadge.issuer(facts.issuer()));
        record.put("validFrom", facts.from().toString());
        record.put("credentialSubject", subject(facts));
        record.put("credentialSchema", List.of(OpenBadge.ordered("id", SCHEMA, "type", OpenBadge.SCHEMA_TYPE)));
        record.put("credentialStatus", OpenBadge.status(facts.status()));
        return record;
    }

    private static Map<String, Object> subject(Facts facts) {
        var subject = OpenBadge.ordered("id", facts.id() + "#holder", "type", List.of("ClrSubject"));
        if (facts.holder() != null) {
            subject.put("identifier", List.of(OpenBadge.identifier(facts.holder())));
        }
        subject.put("verifiableCredential", facts.credentials());
        return subject;
    }
}
