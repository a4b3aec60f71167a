package org.uplink.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/** The list of all files of a backup with their hashes, as {@code sha256sum --check} reads it. Written last: without it a folder is no backup. */
final class Checksums {

    private static final String NAME = "SHA256SUMS";
    private static final int HASH = 64;
    private static final String BETWEEN = "  ";

    private Checksums() {}

    static void write(Path folder) throws IOException {
        var lines = new ArrayList<String>();
        for (var file : files(folder)) {
            lines.add(hash(folder.resolve(file)) + BETWEEN + file);
        }
        Files.write(folder.resolve(NAME), lines);
    }

    /** Refuses a backup of which a byte is not as it was, a file is missing, or one has been added. */
    static void check(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve(NAME))) {
            throw new CannotBackUp(folder + " is not a whole backup: it has no " + NAME + ".");
        }
        var unlisted = new TreeSet<>(files(folder));
        for (var line : Files.readAllLines(folder.resolve(NAME))) {
            var file = name(line);
            if (!unlisted.remove(file)) {
                throw new CannotBackUp("The backup is damaged: " + file + " is missing.");
            }
            if (!line.startsWith(hash(folder.resolve(file)))) {
                throw new CannotBackUp("The backup is damaged: " + file + " is not as it was written.");
            }
        }
        if (!unlisted.isEmpty()) {
            throw new CannotBackUp("The backup is damaged: " + unlisted.first() + " does not belong to it.");
        }
    }

    private static String name(String line) {
        if (line.length() <= HASH + BETWEEN.length()) {
            throw new CannotBackUp("The backup is damaged: a line of " + NAME + " is cut short.");
        }
        return line.substring(HASH + BETWEEN.length());
    }

    private static List<String> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(file -> !file.equals(NAME))
                    .sorted()
                    .toList();
        }
    }

    private static String hash(Path file) throws IOException {
        try (var bytes = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
