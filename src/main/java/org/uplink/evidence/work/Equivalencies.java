package org.uplink.evidence.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.uplink.platform.ContentJson;
import org.uplink.platform.ContentKind;
import org.uplink.platform.ContentReader;

/** Equivalencies as content. Every revision is kept: it says why a credential counted for what it did. */
@ApplicationScoped
class Equivalencies implements ContentKind<Equivalency> {

    private static final int AFTER_PATHS = 6;

    /** Those of one issuer. */
    record Issuer(String name, List<Equivalency.Credential> credentials) {}

    private final EntityManager entities;
    private final Clock clock;
    private volatile Map<String, Equivalency> current = Map.of();

    Equivalencies(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** By issuer, then name. */
    List<Issuer> issuers() {
        var byIssuer = new TreeMap<String, List<Equivalency.Credential>>();
        current.values().stream()
                .flatMap(file -> file.credentials().stream())
                .sorted(Comparator.comparing(Equivalency.Credential::name))
                .forEach(one -> byIssuer.computeIfAbsent(one.issuer(), _ -> new ArrayList<>())
                        .add(one));
        return byIssuer.entrySet().stream()
                .map(entry -> new Issuer(entry.getKey(), entry.getValue()))
                .toList();
    }

    Optional<Equivalency.Credential> find(String id) {
        return current.values().stream().flatMap(file -> file.find(id).stream()).findFirst();
    }

    /** Where the levels of a credential come from, for the ledger. */
    Optional<String> source(String id) {
        return current.values().stream()
                .filter(file -> file.find(id).isPresent())
                .map(file -> "equivalencies/" + file.slug() + "@" + file.revision())
                .findFirst();
    }

    @Override
    public int order() {
        return AFTER_PATHS;
    }

    @Override
    public ContentReader<Equivalency> reader() {
        return new EquivalencyReader();
    }

    @Override
    public void publish(Map<String, Published<Equivalency>> documents) {
        documents.values().stream()
                .map(Published::document)
                .forEach(document -> entities.createNativeQuery("""
                                insert into equivalency_revision (slug, revision, document, loaded_at)
                                values (?1, ?2, ?3 ::jsonb, ?4) on conflict do nothing""")
                        .setParameter(1, document.slug())
                        .setParameter(2, document.revision())
                        .setParameter(3, ContentJson.write(document))
                        .setParameter(4, Instant.now(clock))
                        .executeUpdate());
    }

    @Override
    public void current(Map<String, Equivalency> documents) {
        current = documents;
    }
}
