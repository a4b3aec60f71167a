package org.uplink.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of {@code content/}, from a folder or from inside the artifact. */
final class ContentFiles {

    private static final int REVISION_LENGTH = 12;

    private final Path root;

    private ContentFiles(Path root) {
        this.root = root;
    }

    static ContentFiles in(Path directory) {
        return new ContentFiles(directory);
    }

    /** The content that was packaged with the service. */
    static ContentFiles packaged() {
        var marker = Thread.currentThread().getContextClassLoader().getResource("content/schemas/course.schema.json");
        if (marker == null) {
            throw new IllegalStateException("The artifact holds no content");
        }
        try {
            var uri = marker.toURI();
            if (uri.getScheme().equals("jar")) {
                open(uri);
            }
            return new ContentFiles(Path.of(uri).resolve("../..").normalize());
        } catch (URISyntaxException | IOException unreadable) {
            throw new IllegalStateException("The packaged content cannot be read", unreadable);
        }
    }

    private static void open(URI uri) throws IOException {
        try {
            FileSystems.getFileSystem(uri);
        } catch (FileSystemNotFoundException notYet) {
            FileSystems.newFileSystem(uri, Map.of());
        }
    }

    Map<String, byte[]> schemas() {
        return read(root.resolve("schemas"));
    }

    List<ContentItem> items(String folder, ContentBatch batch) {
        var items = new ArrayList<ContentItem>();
        for (var entry : list(root.resolve(folder))) {
            var name = entry.getFileName().toString().replaceAll("/$", "");
            if (Files.isDirectory(entry)) {
                items.add(item(folder, name, read(entry), batch));
            } else if (name.endsWith(".yaml")) {
                var file = new TreeMap<>(Map.of(name, bytes(entry)));
                items.add(item(folder, name.substring(0, name.length() - ".yaml".length()), file, batch));
            }
        }
        return items;
    }

    /** Changes when any file changes; cheap enough to ask before each page in development. */
    long fingerprint() {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.hashCode() * 31L + modified(file))
                    .sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ContentItem item(String folder, String slug, SortedMap<String, byte[]> files, ContentBatch batch) {
        return new ContentItem(folder, slug, hash(files), files, batch);
    }

    private static String hash(SortedMap<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(bytes);
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, REVISION_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SortedMap<String, byte[]> read(Path directory) {
        var files = new TreeMap<String, byte[]>();
        try (var all = Files.walk(directory)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .forEach(file ->
                            files.put(directory.relativize(file).toString().replace('\\', '/'), bytes(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    private static List<Path> list(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var entries = Files.list(directory)) {
            return entries.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
