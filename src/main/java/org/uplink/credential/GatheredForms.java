package org.uplink.credential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.uplink.credential.OpenBadge.Identity;
import org.uplink.credential.OpenBadge.Issuer;
import org.uplink.credential.OpenBadge.Status;
import org.uplink.platform.Refusal;

/** Learner records as signed documents, which hold the credentials with their own proofs. */
@ApplicationScoped
class GatheredForms {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final Badges badges;
    private final Issuers issuers;
    private final Forms forms;

    GatheredForms(Badges badges, Issuers issuers, Forms forms) {
        this.badges = badges;
        this.issuers = issuers;
        this.forms = forms;
    }

    /**
     * As JSON-LD with a proof.
     *
     * @throws Refusal.NotFound for a record that was withdrawn
     */
    @Transactional
    String proven(Gathered gathered) {
        var record = gathered.record();
        return forms.proven(issuers.didOf(record.organization()), document(gathered), record.madeAt());
    }

    /**
     * As a token.
     *
     * @throws Refusal.NotFound for a record that was withdrawn
     */
    @Transactional
    String token(Gathered gathered) {
        return forms.token(issuers.didOf(gathered.record().organization()), document(gathered));
    }

    private Map<String, Object> document(Gathered gathered) {
        var record = gathered.record();
        if (record.withdrawn()) {
            throw new Refusal.NotFound();
        }
        var holder = record.holder();
        return ClrDocument.of(new ClrDocument.Facts(
                issuers.address(record.address()),
                new Issuer(issuers.didOf(record.organization()), record.issuerName()),
                holder == null ? null : new Identity.Named(holder),
                record.partial(),
                record.madeAt(),
                new Status(
                        issuers.statusList(record.organization(), record.statusList(), StatusPurpose.REVOCATION),
                        null,
                        record.statusPosition()),
                gathered.credentials().stream()
                        .map(badges::proven)
                        .map(GatheredForms::read)
                        .toList()));
    }

    private static Map<String, Object> read(String proven) {
        try {
            return JSON.readValue(proven, OBJECT);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
