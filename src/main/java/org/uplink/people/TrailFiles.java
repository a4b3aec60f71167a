package org.uplink.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.uplink.platform.Actor;
import org.uplink.platform.CsvRules;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/**
 * The whole trail as a file, link by link, with all that somebody else needs to compute the hashes again. It is written while
 * it is read, so that a long one needs no more memory. What was taken from a row is said with what is left and with the number of
 * the row that says so.
 */
@ApplicationScoped
class TrailFiles {

    private static final int FETCHED = 500;
    private static final int LONGEST_SECONDS = 600;

    /** One link and its row, with each field as it went into the hash; empty where the row's time was over. */
    record Line(
            long number,
            String id,
            String organization,
            String at,
            String actor,
            String action,
            String subject,
            String person,
            @JsonProperty("looked_on") String lookedOn,
            String detail,
            String digest,
            String hash,
            String emptied) {

        static final List<String> HEAD = List.of(
                "number",
                "id",
                "organization",
                "at",
                "actor",
                "action",
                "subject",
                "person",
                "looked_on",
                "detail",
                "digest",
                "hash",
                "emptied");

        List<Object> cells() {
            return List.of(
                    number,
                    id,
                    organization,
                    at,
                    actor,
                    action,
                    subject,
                    person,
                    lookedOn,
                    detail,
                    digest,
                    hash,
                    emptied);
        }
    }

    private final EntityManager entities;
    private final ObjectMapper json;

    TrailFiles(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    StreamingOutput csv(Actor reader) {
        return file(reader, CsvRules.row(Line.HEAD), line -> CsvRules.row(line.cells()));
    }

    StreamingOutput lines(Actor reader) {
        return file(reader, "", this::json);
    }

    private String json(Line line) {
        try {
            return json.writeValueAsString(line) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In a transaction of its own: that of the request has ended when the answer is written. */
    private StreamingOutput file(Actor reader, String head, Function<Line, String> written) {
        return out -> {
            var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            writer.write(head);
            Tenancy.within(
                    Scope.of(reader.organization(), reader.person()),
                    () -> QuarkusTransaction.requiringNew()
                            .timeout(LONGEST_SECONDS)
                            .call(() -> write(writer, written)));
            writer.flush();
        };
    }

    private boolean write(Writer writer, Function<Line, String> written) {
        try (var lines = all()) {
            for (var line : (Iterable<Line>) lines::iterator) {
                writer.write(written.apply(line));
            }
            return true;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @SuppressWarnings("unchecked")
    private Stream<Line> all() {
        return entities.createNativeQuery("""
                        select s.number, cast(s.event_id as text) as id, cast(s.organization_id as text) as organization,
                               coalesce(to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '') as at,
                               coalesce(cast(a.actor_id as text), '') as actor, coalesce(a.action, '') as action,
                               coalesce(a.subject, '') as subject, coalesce(cast(a.person_id as text), '') as person,
                               coalesce(to_char(a.looked_on, 'YYYY-MM-DD'), '') as looked_on, coalesce(a.detail, '') as detail,
                               s.digest, s.hash,
                               coalesce((select string_agg(m.left_over || ':' || m.digest || ':' || said.number, ' '
                                                           order by m.left_over)
                                         from audit_emptied m
                                         join audit_seal said on said.event_id = m.said_by
                                         where m.organization_id = s.organization_id and m.number = s.number), '') as emptied
                        from audit_seal s left join audit_event a on a.id = s.event_id
                        where s.organization_id = uplink_organization()
                        order by s.number""", Line.class)
                .setHint(HibernateHints.HINT_FETCH_SIZE, FETCHED)
                .getResultStream();
    }
}
