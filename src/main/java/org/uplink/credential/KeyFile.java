package org.uplink.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Keys in a file that only the account of the service can read. It is there whole or not at all: of two copies of the
 * service that start at once one makes it, and both use it. A change is noticed at the next reading.
 */
final class KeyFile {

    private static final Set<StandardOpenOption> NEW =
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private record Read(FileTime changed, KeySet keys) {}

    private final Path path;
    private volatile Read last;

    /** @throws IllegalStateException, in words for the one who operates the service, where the file cannot be used */
    KeyFile(Path path, Supplier<KeySet> first) {
        this.path = path.toAbsolutePath();
        this.last = inWords(() -> {
            if (Files.notExists(this.path)) {
                make(first.get());
            }
            return read();
        });
    }

    KeySet keys() {
        return inWords(() -> {
            if (!Files.getLastModifiedTime(path).equals(last.changed())) {
                last = read();
            }
            return last.keys();
        });
    }

    /** Adds keys that sign from a moment on. A second copy that does the same meanwhile is refused. */
    void addNew(Instant from) {
        inWords(() -> {
            var aside = path.resolveSibling(path.getFileName() + ".new");
            write(aside, read().keys().withNew(from));
            return Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        });
    }

    private void make(KeySet keys) throws IOException {
        Files.createDirectories(path.resolveSibling(""));
        var aside = path.resolveSibling(
                path.getFileName() + "." + ProcessHandle.current().pid() + "." + System.nanoTime());
        write(aside, keys);
        try {
            // Unlike a move, a link never takes the place of a file that another copy has made meanwhile.
            Files.createLink(path, aside);
        } catch (FileAlreadyExistsException faster) {
            return;
        } finally {
            Files.delete(aside);
        }
    }

    private static void write(Path file, KeySet keys) throws IOException {
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = FileChannel.open(file, NEW, onlyOwner)) {
            var bytes = ByteBuffer.wrap(keys.toJson().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private Read read() throws IOException {
        return new Read(Files.getLastModifiedTime(path), KeySet.parse(Files.readString(path)));
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T inWords(Work<T> work) {
        try {
            return work.run();
        } catch (IOException | UncheckedIOException | UnsupportedOperationException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The keys of credentials in " + path + " cannot be used (" + e
                            + "). Name a folder that the service can"
                            + " write to and that knows hard links, or put a JWK set there.",
                    e);
        }
    }
}
