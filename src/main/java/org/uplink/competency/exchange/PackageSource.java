package org.uplink.competency.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A CASE package that can be read several times. */
@FunctionalInterface
interface PackageSource {

    InputStream open() throws IOException;

    /** The same package always as the same bytes. */
    default byte[] compressed() {
        var bytes = new ByteArrayOutputStream();
        try (var in = open();
                var out = new GZIPOutputStream(bytes)) {
            in.transferTo(out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return bytes.toByteArray();
    }

    static PackageSource of(Path file) {
        return () -> Files.newInputStream(file);
    }

    static PackageSource of(byte[] json) {
        return () -> new ByteArrayInputStream(json);
    }

    static PackageSource compressed(byte[] json) {
        return () -> new GZIPInputStream(new ByteArrayInputStream(json), 1 << 16);
    }
}
