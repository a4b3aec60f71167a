package org.uplink.competency.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A CASE package that can be read several times. */
@FunctionalInterface
interface PackageSource {

    InputStream open() throws IOException;

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
