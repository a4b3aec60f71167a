package org.uplink.competency.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The kinds of file that a framework may come in. All but CASE are turned into CASE first. */
@ApplicationScoped
class Formats {

    enum Format {
        CASE,
        NICE,
        TABLE,
        YAML;

        /** By the end of a file's name or by its media type; JSON by what stands in it. */
        static Format of(String nameOrType, Path file) throws IOException {
            var lower = nameOrType.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".csv") || lower.startsWith("text/csv")) {
                return TABLE;
            }
            if (lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.startsWith("application/yaml")) {
                return YAML;
            }
            return hasNiceElements(file) ? NICE : CASE;
        }

        private static boolean hasNiceElements(Path file) throws IOException {
            try (var in = Files.newInputStream(file);
                    var parser = CaseJson.parser(in)) {
                if (parser.nextToken() != JsonToken.START_OBJECT || parser.nextToken() != JsonToken.FIELD_NAME) {
                    return false;
                }
                return !parser.currentName().startsWith("CF")
                        && (parser.currentName().equals("response")
                                || parser.currentName().equals("elements")
                                || parser.currentName().equals("documents"));
            } catch (JsonProcessingException malformed) {
                return false; // the reader of packages says what is wrong
            }
        }
    }

    /** What is turned into CASE stands in memory meanwhile. */
    private static final long MOST_BYTES = 16L << 20;

    private final Dating dating;
    private final CaseAddress address;

    Formats(Dating dating, CaseAddress address) {
        this.dating = dating;
        this.address = address;
    }

    PackageSource read(Path file, Format format) throws IOException, Unreadable {
        if (format == Format.CASE) {
            return PackageSource.of(file);
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new Unreadable(new Problem(
                    "", 1, "A file of this kind has at most 16 MB.", "Send it as a CASE package, or in parts."));
        }
        return PackageSource.of(dating.date(convert(file, format)));
    }

    private ObjectNode convert(Path file, Format format) throws IOException, Unreadable {
        return switch (format) {
            case NICE -> NicePackage.of(Files.readAllBytes(file), address.root());
            case TABLE -> TablePackage.of(Files.readString(file), address.root());
            case YAML, CASE -> OurPackage.of(YamlFramework.read(Files.readAllBytes(file)), address.root());
        };
    }
}
