package org.uplink.evidence.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/** Tells what a file is by its bytes. */
@ApplicationScoped
class FileTypes {

    private final Tika tika = new Tika();

    /** The media type; empty for what is not allowed, whatever its name says. */
    Optional<String> allowed(Path file, String name) throws IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
            var type = tika.detect(bytes, name);
            return Optional.of(type).filter(FileRules::isAllowed).filter(found -> isWhole(found, file));
        }
    }

    /** An office file is a package: with the parts that make it one, and without macros. */
    private static boolean isWhole(String type, Path file) {
        return FileRules.partOf(type).map(part -> isWhole(file, part)).orElse(true);
    }

    private static boolean isWhole(Path file, String part) {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getEntry(part) != null && zip.stream().noneMatch(entry -> FileRules.isMacro(entry.getName()));
        } catch (ZipException damaged) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
