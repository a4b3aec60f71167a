package org.uplink.evidence.work;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplink.platform.Refusal;

/** Files on disk, outside of anything that is served, each organization's under their hashes. */
@ApplicationScoped
class FileStore {

    private static final int FOLDER_LETTERS = 2;

    /** An organization's files lie in folders by the first letters of their hashes. */
    private static final int DEEP = 2;

    private final Optional<Path> directory;

    FileStore(WorkConfig config) {
        this.directory = config.files().directory().map(Path::toAbsolutePath);
    }

    /** Nobody has handed anything in yet, and a backup looks for the folder all the same. */
    void prepare(@Observes StartupEvent start) {
        directory.ifPresent(FileStore::make);
    }

    /** Whoever reads and is checked goes on without it. */
    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            Log.errorf(
                    "The folder %s of ORG_UPLINK_WORK_FILES_DIRECTORY is not there and cannot be made (%s): nothing can be handed in, and no backup is made, until it is mounted or belongs to this account.",
                    folder, refused);
            return;
        }
        if (!Files.isWritable(folder)) {
            Log.errorf(
                    "The folder %s of ORG_UPLINK_WORK_FILES_DIRECTORY cannot be written by this account: nothing can be handed in.",
                    folder);
        }
    }

    boolean isConfigured() {
        return directory.isPresent();
    }

    static String hash(Path file) throws IOException {
        try (var bytes = new DigestInputStream(Files.newInputStream(file), sha256())) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        }
    }

    /** Whole or not at all, even where the disk is full or the service stops. */
    void keep(UUID organization, String sha256, Path file) throws IOException {
        var target = path(organization, sha256);
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(target.getParent());
        var part = Files.createTempFile(target.getParent(), "part-", "");
        try {
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            // Its name must outlive a power cut, too, and those of folders that were made for it.
            for (var folder = target.resolveSibling("");
                    folder.startsWith(root());
                    folder = folder.resolveSibling("")) {
                force(folder);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void force(Path folder) throws IOException {
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    void forget(UUID organization, String sha256) {
        forget(path(organization, sha256));
    }

    static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    /** What was written before a time, and what a kill left half written. */
    List<Path> writtenBefore(UUID organization, Instant time) {
        var folder = root().resolve(organization.toString());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var found = Files.find(
                folder,
                DEEP,
                (_, file) -> file.isRegularFile()
                        && file.lastModifiedTime().toInstant().isBefore(time))) {
            return found.toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws Refusal.NotFound where the disk does not have it */
    Path get(UUID organization, String sha256) {
        return find(organization, sha256).orElseThrow(Refusal.NotFound::new);
    }

    Optional<Path> find(UUID organization, String sha256) {
        return directory.map(_ -> path(organization, sha256)).filter(Files::isRegularFile);
    }

    private Path path(UUID organization, String sha256) {
        return root().resolve(organization.toString())
                .resolve(sha256.substring(0, FOLDER_LETTERS))
                .resolve(sha256);
    }

    private Path root() {
        return directory.orElseThrow(Refusal.NotFound::new);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
