package org.uplink.evidence.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What outside credentials count for. They are not recognised by their issuers; the credential's own end always governs. */
public record Equivalency(String slug, String revision, String framework, String note, List<Credential> credentials) {

    /**
     * @param months the usual cycle; null where it is not known
     * @param evidence levels by competency
     */
    public record Credential(
            String id, String issuer, String name, @Nullable Integer months, Map<String, Integer> evidence) {

        List<Claim> claims() {
            return evidence.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> new Claim(entry.getKey(), entry.getValue()))
                    .toList();
        }

        /** "SEC-01 level 2, SEC-02 level 2" */
        public String shows() {
            return claims().stream()
                    .map(claim -> claim.competency() + " " + claim.level())
                    .collect(Collectors.joining(", "));
        }
    }

    Optional<Credential> find(String id) {
        return credentials.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
