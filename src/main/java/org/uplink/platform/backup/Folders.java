package org.uplink.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Copies of files that are on the disk when they are there, readable for nobody but the one who made them. */
final class Folders {

    private Folders() {}

    static void requireEmpty(Path folder, String what) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new CannotBackUp(what + " " + folder + " is not empty: nothing was touched.");
                }
            }
        } else if (Files.exists(folder)) {
            throw new CannotBackUp(what + " " + folder + " is not a folder: nothing was touched.");
        }
    }

    static void make(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** @return how many files there were; one that is removed meanwhile is not among them */
    static long copyAll(Path from, Path to) throws IOException {
        var copied = 0L;
        try (var all = Files.walk(from)) {
            for (var file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                copied += copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (UncheckedIOException unread) {
            throw unread.getCause();
        }
        return copied;
    }

    static int copy(Path from, Path to) throws IOException {
        make(to.resolveSibling(""));
        try {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException removed) {
            return 0;
        }
        try (var channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return 1;
    }
}
