package org.uplink.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks a distribution once: into a folder beside its place first, so that an interrupted run leaves no half of one. */
final class Unpacking {
    private Unpacking() {}

    interface Archive {
        void unpackTo(Path folder) throws IOException;
    }

    static void once(Path home, Archive archive) throws IOException {
        if (Files.isDirectory(home)) {
            return;
        }
        var half = home.resolveSibling(home.getFileName() + ".unpacking");
        delete(half);
        Files.createDirectories(half);
        archive.unpackTo(half);
        Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Without the one folder that holds everything in the archive. */
    static void zip(InputStream input, Path folder) throws IOException {
        try (var zip = new ZipInputStream(input)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = Path.of(entry.getName());
                if (!entry.isDirectory()) {
                    write(
                            zip,
                            inside(folder, name.subpath(1, name.getNameCount()).toString()));
                }
            }
        }
    }

    static void tarXz(InputStream input, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(input))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var file = inside(folder, entry.getName());
                if (entry.isSymbolicLink()) {
                    Files.createDirectories(file.getParent());
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    write(tar, file);
                    var executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static Path inside(Path folder, String name) throws IOException {
        var file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("The archive holds a file outside of itself: " + name);
        }
        return file;
    }

    private static void write(InputStream content, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.copy(content, file);
    }
}
