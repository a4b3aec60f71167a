package org.uplink.access;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.uplink.platform.Role;

/**
 * Who may call a route, and on what.
 *
 * @param everybody whether nobody need sign in
 * @param directories whether it is for directories alone, and for nobody who is a person
 * @param roles each of them suffices; empty: whoever has signed in
 * @param body a form or JSON that the route cannot do without; names in braces are filled in
 */
record Access(boolean everybody, boolean directories, Set<Role> roles, Reach reach, Note note, String body) {

    /** What the address names besides what is public. */
    enum Reach {
        /** Nothing of anybody. */
        NOTHING,
        /** Something of the one who calls. */
        OWN,
        /** Something of a person, for whoever leads them, administrators, and assessors where they may call at all. */
        LED,
        /** Something of the organization. */
        ORGANIZATION
    }

    enum Note {
        NONE,
        /** A form with files. */
        MULTIPART,
        /** It answers for an address that refused somebody, and is nothing by itself. */
        SILENT,
        /** What is gone already, or never was theirs, is answered as done. */
        DONE
    }

    private static final Path TABLE = Path.of("src/test/resources/access.csv");
    private static final String DIRECTORIES = "D";
    private static final Map<Character, Role> LETTERS =
            Map.of('L', Role.LEARNER, 'M', Role.MANAGER, 'S', Role.ASSESSOR, 'A', Role.ADMIN, 'P', Role.PLATFORM);
    private static final Map<String, Reach> REACHES =
            Map.of("-", Reach.NOTHING, "own", Reach.OWN, "led", Reach.LED, "org", Reach.ORGANIZATION);
    private static final Map<String, Note> NOTES =
            Map.of("", Note.NONE, "multipart", Note.MULTIPART, "silent", Note.SILENT, "done", Note.DONE);

    static Map<Route, Access> table() {
        try (var lines = Files.lines(TABLE)) {
            return lines.skip(1)
                    .map(line -> line.split(";", -1))
                    .collect(toMap(
                            cells -> new Route(cells[1], cells[0]),
                            cells -> new Access(
                                    cells[2].equals("*"),
                                    cells[2].equals(DIRECTORIES),
                                    roles(cells[2]),
                                    known(REACHES, cells[3]),
                                    known(NOTES, cells[4]),
                                    cells[5]),
                            (one, _) -> {
                                throw new IllegalStateException("Two rows for one route: " + one);
                            },
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A star is everybody, an at sign whoever has signed in, and a D no role of anybody's. */
    private static Set<Role> roles(String letters) {
        return letters.chars()
                .mapToObj(letter -> (char) letter)
                .filter(letter -> "*@".concat(DIRECTORIES).indexOf(letter) < 0)
                .map(letter -> known(LETTERS, letter))
                .collect(Collectors.toSet());
    }

    private static <K, V> V known(Map<K, V> all, K word) {
        var found = all.get(word);
        if (found == null) {
            throw new IllegalStateException("Not a word of the table: " + word);
        }
        return found;
    }
}
