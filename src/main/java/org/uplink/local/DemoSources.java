package org.uplink.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.CourseId;
import org.uplink.competency.Competencies;
import org.uplink.competency.CompetencyId;
import org.uplink.path.Path;
import org.uplink.platform.ContentJson;

/** Reads the content that histories refer to, as it was loaded. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class DemoSources {

    private static final String PATH = """
            select r.document #>> '{}' from path p join path_revision r on r.path = p.slug and r.revision = p.revision
            where p.slug = 'first-ninety-days'""";

    private static final String CERTIFICATION = """
            select r.document #>> '{}' from certification c
            join certification_revision r on r.certification = c.slug and r.revision = c.revision
            where c.slug = 'district-technology-foundations'""";

    private final Competencies competencies;
    private final CourseCatalog catalog;

    DemoSources(Competencies competencies, CourseCatalog catalog) {
        this.competencies = competencies;
        this.catalog = catalog;
    }

    DemoContent read(Connection connection) throws SQLException {
        var path = ContentJson.read(Path.class, document(connection, PATH));
        var certification = certification(ContentJson.read(JsonNode.class, document(connection, CERTIFICATION)));
        return DemoContent.of(competencies.framework(), catalog.all(), path, certification);
    }

    private static String document(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                throw new IllegalStateException("The demo data refer to content that is not there: " + query);
            }
            return rows.getString(1);
        }
    }

    private static DemoContent.Certificate certification(JsonNode document) {
        var courses = document.findValue("courses");
        var attestation = document.findValue("attestation");
        var levels = new TreeSet<CompetencyId>();
        document.findValue("verified_levels").fieldNames().forEachRemaining(key -> levels.add(new CompetencyId(key)));
        return new DemoContent.Certificate(
                document.get("slug").asText(),
                document.get("revision").asText(),
                document.get("title").asText(),
                document.at("/validity/months").asInt(),
                StreamSupport.stream(courses.spliterator(), false)
                        .map(course -> new CourseId(course.asText()))
                        .toList(),
                levels,
                new DemoContent.Attestation(
                        attestation.get("id").asText(),
                        attestation.get("statement").asText()));
    }
}
