package org.uplink.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uplink.platform.Looks;

/**
 * Whatever the service writes into the audit trail can be said. The source is read for it: in what writes to the trail each word
 * with a hyphen is an action, wherever it stands, unless it is known as something else; a word without one stands in the call.
 */
class DeedsTest {

    private static final Path JAVA = Path.of("src", "main", "java");
    private static final Path SQL = Path.of("src", "main", "resources", "db", "migration");
    private static final Pattern WRITES = Pattern.compile("\\b(AuditTrail|RegionTrail)\\b|insert into audit_event");
    private static final Pattern CALL = Pattern.compile("\\b(?:trail|audit)\\s*\\.(?:record\\w*|tell)\\(([^;]*);");
    private static final Pattern HYPHENED = Pattern.compile("[\"'](-?[a-z]+(?:-[a-z]+)+-?|-[a-z]+|[a-z]+-)[\"']");
    private static final Pattern ELSEWHERE =
            Pattern.compile("\\b(?:trail|audit)\\s*\\.record(?:Each)?\\(\\s*\\w+\\.\\w+(?:\\([^)]*\\))?\\s*,");
    private static final Pattern PLAIN = Pattern.compile("\"([a-z]+)\"");
    private static final Pattern ROWS = Pattern.compile("insert into audit_event.*?;", Pattern.DOTALL);

    /** Of the same files, and no actions. */
    private static final Set<String> ELSE =
            Set.of("credential-missing", "given-up", "looked-at-", "service-agency", "start-of-school", "taken-back");

    @Test
    void eachActionThatIsWrittenHasWords() {
        var written = written();
        assertThat(written)
                .hasSizeGreaterThan(150)
                .contains("excused", "accepted-credit", "emptied-rows", "added-by-roster");
        assertThat(written).allMatch(action -> Deeds.told(action) != null);
    }

    /** What another class says would not be read here. */
    @Test
    void noCallTakesItsActionFromElsewhere() {
        assertThat(texts(JAVA, ".java").filter(text -> WRITES.matcher(text).find()))
                .allMatch(text -> !ELSEWHERE.matcher(text).find());
    }

    @Test
    void noWordsAreLeftOfAnActionThatIsGone() {
        assertThat(written().stream().map(action -> action.replace('-', '_')))
                .containsAll(Stream.of(DeedMessages.class.getMethods())
                        .map(method -> method.getName())
                        .toList());
    }

    @Test
    void whatAnOlderReleaseDidIsSaidAsItIsWritten() {
        assertThat(Deeds.told("did-something-else")).isNull();
        assertThat(Deeds.spoken("did-something-else")).isEqualTo("did something else");
    }

    private static Set<String> written() {
        var found = new TreeSet<String>();
        texts(JAVA, ".java").filter(text -> WRITES.matcher(text).find()).forEach(text -> {
            found.addAll(words(HYPHENED, text));
            CALL.matcher(text)
                    .results()
                    .map(call -> call.group(1))
                    .forEach(given -> found.addAll(words(PLAIN, first(given))));
        });
        texts(SQL, ".sql")
                .flatMap(text -> ROWS.matcher(text).results().map(MatchResult::group))
                .forEach(row -> found.addAll(words(HYPHENED, row)));
        Stream.of(Looks.Sight.values()).map(Looks.Sight::action).forEach(found::add);
        found.removeAll(ELSE);
        return found;
    }

    /** What stands before the address. */
    private static String first(String given) {
        var address = given.indexOf("\"/");
        return address < 0 ? given.lines().limit(2).reduce("", String::concat) : given.substring(0, address);
    }

    private static Set<String> words(Pattern pattern, String text) {
        var words = new TreeSet<String>();
        pattern.matcher(text).results().map(word -> word.group(1)).forEach(words::add);
        return words;
    }

    private static Stream<String> texts(Path folder, String end) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).map(DeedsTest::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
