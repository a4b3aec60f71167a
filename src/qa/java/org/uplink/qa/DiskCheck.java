package org.uplink.qa;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Office;

/**
 * Hands in files until the disk is full: what was acknowledged is there to the last byte, what does not fit is refused in
 * words, and pages are served on. Then a file is taken away, and the check must miss it.
 */
@Tag("disk")
class DiskCheck {

    private static final String NAME = "disk";
    private static final Path DISK = Path.of("target", "qa-disk").toAbsolutePath();
    private static final int FILE = 200_000;

    private final Random chances = Sizes.chances(NAME);
    private final Tally tally = new Tally(NAME);

    @Test
    void aFullDiskLosesNothingAndStopsNothing() throws IOException, InterruptedException, SQLException {
        var uploads = Sizes.size(25);
        mount();
        try (var rig = new Rig(Map.of("ORG_UPLINK_WORK_FILES_DIRECTORY", DISK.toString()))) {
            var office = Office.open();
            var person = Browser.signedInAs(office.managerMail());
            var refused = 0;
            for (var upload = 0; upload < uploads; upload++) {
                refused += handIn(person, upload) ? 0 : 1;
                tally.that(person.open("/me").status() == 200, "a page is not served on a full disk");
            }
            tally.that(refused > 0, "the disk was never full");
            tally.that(missing() == 0, "%d rows without their file", missing());
            var kept = Db.number("select count(*) from credit_file");
            tally.that(kept > 0, "nothing was kept");
            try (var all = Files.walk(DISK)) {
                Files.delete(all.filter(Files::isRegularFile).findFirst().orElseThrow());
            }
            tally.that(missing() > 0, "the planted hole was not found: a file that is gone is there");
            tally.end("%d files, %d kept, %d refused for want of room", uploads, kept, refused);
        } finally {
            run("umount", DISK.toString());
        }
    }

    private static void mount() throws IOException, InterruptedException {
        Files.createDirectories(DISK);
        run("umount", DISK.toString());
        if (run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", DISK.toString()) != 0) {
            throw new AssertionError("This check mounts a disk of 2 MB: run it as root.");
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** @return whether the file was taken */
    private boolean handIn(Browser person, int number) {
        var what = "Security day " + number;
        var answer = Doer.credit(person, what, content()).sendAndFollow();
        var kept = Db.number(
                        "select count(*) from credit_entry e join credit_file f on f.entry_id = e.id where e.what = ?",
                        what)
                > 0;
        tally.that(
                kept || answer.status() < 500 && answer.text().contains("there is no room for files"),
                "a file that finds no room is answered with %d: %s",
                answer.status(),
                answer.text());
        return kept;
    }

    private byte[] content() {
        var bytes = new byte[FILE];
        chances.nextBytes(bytes);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        return bytes;
    }

    /** How many rows have no file, or another than was handed in. */
    private static long missing() {
        return Db.texts(Doer.PLACES).stream()
                .map(DISK::resolve)
                .filter(file -> !Files.exists(file) || !file.endsWith(hash(file)))
                .count();
    }

    private static String hash(Path file) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(bytes);
        } catch (IOException | NoSuchAlgorithmException unread) {
            throw new AssertionError(file + " cannot be read", unread);
        }
    }
}
