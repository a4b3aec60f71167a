package org.uplink.competency.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Single elements of all frameworks, by the identifiers that the whole world knows them by. */
@ApplicationScoped
class CaseLookups {

    record Row(String body, UUID framework, String title, String uri) {

        ObjectNode json() {
            return CaseJson.stored(body);
        }
    }

    private static final String FIND = """
            select p.body::text, f.identifier, f.title, f.frame -> 'CFDocument' ->> 'uri'
            from case_part p join case_framework f on f.identifier = p.framework
            """;

    private final EntityManager entities;

    CaseLookups(EntityManager entities) {
        this.entities = entities;
    }

    /** An identifier that several frameworks use is that of the one that is ours, or else was here first. */
    @SuppressWarnings("unchecked")
    Optional<Row> find(Part part, UUID identifier) {
        return entities.createNativeQuery(
                        FIND + "where p.part = ?1 and p.identifier = ?2 order by f.source, f.changed_at limit 1",
                        Row.class)
                .setParameter(1, part.list())
                .setParameter(2, identifier)
                .getResultStream()
                .findFirst();
    }

    /** A definition and those below it in its hierarchy. */
    @SuppressWarnings("unchecked")
    List<Row> withBelow(Part part, UUID identifier, Row found) {
        var code = found.json().path("hierarchyCode").asText();
        return entities.createNativeQuery(FIND + """
                        where p.framework = ?1 and p.part = ?2
                          and (p.identifier = ?3 or starts_with(p.body ->> 'hierarchyCode', ?4))
                        order by p.identifier <> ?3, p.position""", Row.class)
                .setParameter(1, found.framework())
                .setParameter(2, part.list())
                .setParameter(3, identifier)
                .setParameter(4, code + ".")
                .getResultList();
    }

    /** All associations that begin or end at an item, whichever framework states them. */
    @SuppressWarnings("unchecked")
    List<Row> associations(UUID item) {
        return entities.createNativeQuery("""
                        select body, identifier, title, uri from (
                            select distinct on (p.identifier) p.body::text as body, f.identifier, f.title,
                                f.frame -> 'CFDocument' ->> 'uri' as uri, f.source, p.framework, p.position
                            from case_part p join case_framework f on f.identifier = p.framework
                            where p.part = 'CFAssociations' and (p.origin = ?1 or p.destination = ?1)
                            order by p.identifier, f.source, f.changed_at) one
                        order by source, framework, position""", Row.class)
                .setParameter(1, item.toString())
                .getResultList();
    }
}
