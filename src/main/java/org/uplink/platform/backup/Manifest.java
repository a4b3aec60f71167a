package org.uplink.platform.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * What a backup is of.
 *
 * @param taken the moment of which all rows are
 * @param migration the last one that the database had
 * @param rows how many each table has
 * @param sequences the last number that each has given
 * @param files how many files of people there are
 */
record Manifest(
        String uplink,
        String postgresql,
        String taken,
        String migration,
        Map<String, Long> rows,
        Map<String, Long> sequences,
        long files) {

    private static final String NAME = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Which Uplink this is, as its artifact says. */
    static String version() {
        return Objects.requireNonNullElse(Manifest.class.getPackage().getImplementationVersion(), "unpackaged");
    }

    void writeTo(Path folder) throws IOException {
        JSON.writeValue(folder.resolve(NAME).toFile(), this);
    }

    static Manifest of(Path folder) throws IOException {
        return JSON.readValue(folder.resolve(NAME).toFile(), Manifest.class);
    }

    long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
