package org.uplink.insight.privacy;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uplink.insight.privacy.PersonalPart.Chapter;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** Reads all that an organization holds about one person, with one statement however much it is. */
@ApplicationScoped
class PersonalExport {

    /** A chapter with the tables that have rows. */
    record Part(Chapter chapter, List<Table> tables) {

        public String key() {
            return chapter.key();
        }
    }

    /** The rows of one table, as the database has them. */
    record Table(String name, JsonNode rows) {

        /** Each name once, in the order in which they come. */
        public List<String> columns() {
            var names = new LinkedHashSet<String>();
            rows.forEach(row -> row.fieldNames().forEachRemaining(names::add));
            return List.copyOf(names);
        }
    }

    private record Found(String name, String rows) {}

    private static final String ALL =
            "with me as (select cast(?1 as uuid) as organization, cast(?2 as uuid) as person, cast(?3 as boolean) as own) "
                    + PersonalParts.ALL.stream().map(PersonalPart::sql).collect(joining(" union all "));

    private final EntityManager entities;
    private final ObjectMapper json;

    PersonalExport(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** @param own whether the person reads it: another finds less in it */
    List<Part> of(OrganizationId organization, PersonId person, boolean own) {
        var tables = read(organization, person, own);
        return Arrays.stream(Chapter.values())
                .map(chapter -> new Part(chapter, tables(chapter, tables)))
                .filter(part -> !part.tables().isEmpty())
                .toList();
    }

    /** How the person is called whom the parts are about. */
    static String name(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.tables().stream())
                .filter(table -> table.name().equals("person"))
                .map(table -> table.rows().path(0).path("name").asText())
                .findFirst()
                .orElse("");
    }

    private static List<Table> tables(Chapter chapter, Map<String, Table> all) {
        return PersonalParts.ALL.stream()
                .filter(part -> part.chapter() == chapter)
                .map(part -> all.get(part.table()))
                .filter(table -> table != null && !table.rows().isEmpty())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Table> read(OrganizationId organization, PersonId person, boolean own) {
        List<Found> found = entities.createNativeQuery(ALL, Found.class)
                .setParameter(1, organization.value())
                .setParameter(2, person.value())
                .setParameter(3, own)
                .getResultList();
        return found.stream()
                .map(one -> new Table(one.name(), parsed(one.rows())))
                .collect(Collectors.toMap(Table::name, Function.identity()));
    }

    private JsonNode parsed(String rows) {
        try {
            return json.readTree(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
