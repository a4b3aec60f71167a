package org.uplink.competency.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.uplink.competency.exchange.CaseFrameworks.Stored;

/**
 * Writes whole packages. They go to a file first, so that a slow reader holds no connection of the database, and
 * element by element, so that a large one never stands in memory.
 */
@ApplicationScoped
class PackageExport {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int AT_ONCE = 500;

    private final CaseRows rows;

    PackageExport(CaseRows rows) {
        this.rows = rows;
    }

    /** @return a file that the caller deletes */
    @Transactional
    Path write(Stored framework, CaseVersion version) {
        try {
            var file = Files.createTempFile("framework", ".json");
            try (var out = Files.newOutputStream(file);
                    var json = JSON.createGenerator(out)) {
                pack(json, framework, version);
            } catch (IOException | RuntimeException failed) {
                Files.delete(file);
                throw failed;
            }
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void pack(JsonGenerator json, Stored framework, CaseVersion version) throws IOException {
        var frame = CaseJson.stored(framework.frame());
        json.writeStartObject();
        json.writeFieldName("CFDocument");
        json.writeRawValue(CaseJson.text(version.fit(CaseClass.DOCUMENT, (ObjectNode) frame.get("CFDocument"))));
        for (var part : Part.lists()) {
            if (!part.isDefinition() && frame.has(part.list())) {
                list(json, framework, part, version);
            }
        }
        if (frame.get("CFDefinitions") instanceof ObjectNode definitions) {
            json.writeObjectFieldStart("CFDefinitions");
            for (var part : Part.lists()) {
                if (part.isDefinition() && definitions.has(part.list())) {
                    list(json, framework, part, version);
                }
            }
            extensions(json, definitions, version);
            json.writeEndObject();
        }
        extensions(json, frame, version);
        json.writeEndObject();
    }

    private static void extensions(JsonGenerator json, ObjectNode parent, CaseVersion version) throws IOException {
        if (parent.has("extensions") && version == CaseVersion.V1P1) {
            json.writeFieldName("extensions");
            json.writeRawValue(CaseJson.text(parent.get("extensions")));
        }
    }

    private void list(JsonGenerator json, Stored framework, Part part, CaseVersion version) throws IOException {
        json.writeArrayFieldStart(part.list());
        rows.jdbc(connection -> {
            try (var statement = connection.prepareStatement(
                    "select body::text from case_part where framework = ? and part = ? order by position")) {
                statement.setFetchSize(AT_ONCE);
                statement.setObject(1, framework.identifier());
                statement.setString(2, part.list());
                elements(json, statement.executeQuery(), part, version);
            }
        });
        json.writeEndArray();
    }

    private static void elements(JsonGenerator json, ResultSet rows, Part part, CaseVersion version)
            throws SQLException {
        try {
            while (rows.next()) {
                var body = rows.getString(1);
                json.writeRawValue(
                        version == CaseVersion.V1P1
                                ? body
                                : CaseJson.text(version.fit(part.form(), CaseJson.stored(body))));
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
