package org.uplink.insight.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.uplink.insight.privacy.PersonalExport.Part;
import org.uplink.insight.privacy.PersonalExport.Table;
import org.uplink.insight.privacy.PersonalPart.Chapter;
import org.uplink.local.LocalStack;

/** What the database holds, as a page says it. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class PaperValuesTest {

    @Inject
    ObjectMapper json;

    private static PaperValues values(String language) {
        return new PaperValues(
                MessageBundles.get(PaperMessages.class, Localized.Literal.of(language)),
                deed -> "did " + deed,
                (column, value) -> column.equals("course") ? "The course " + value : value,
                Locale.of(language),
                ZoneId.of("America/Chicago"));
    }

    private List<String> said(String language, String column, String value) throws IOException {
        return values(language).of("submission_step", column, json.readTree(value));
    }

    @Test
    void daysAndTimesAreThoseOfTheReader() throws IOException {
        assertThat(said("en", "due_on", "\"2026-11-28\"")).containsExactly("28 Nov 2026");
        assertThat(said("es", "due_on", "\"2026-01-08\"")).containsExactly("8 ene 2026");
        assertThat(said("en", "at", "\"2026-11-28T03:05:09.123456+00:00\"")).containsExactly("27 Nov 2026, 21:05");
        assertThat(said("en", "until_on", "\"infinity\"")).containsExactly("No end");
    }

    @Test
    void whatSomebodyWroteIsNoDayBecauseItLooksLikeOne() throws IOException {
        for (var typed : List.of("2026-02-30", "0000-00-00", "2026-11-27T25:00:00Z", "2026-11-27T10:00:00+99:00")) {
            assertThat(said("en", "title", "\"" + typed + "\"")).containsExactly(typed);
        }
    }

    @Test
    void codesAndTruthAreWords() throws IOException {
        assertThat(said("en", "passed", "true")).containsExactly("yes");
        assertThat(said("es", "passed", "false")).containsExactly("no");
        assertThat(said("es", "kind", "\"knowledge_check\"")).containsExactly("Comprobación de conocimientos");
        assertThat(said("en", "kind", "\"kind_of-tomorrow\"")).containsExactly("Kind of tomorrow");
        assertThat(said("en", "roles", "[\"learner\",\"admin\"]")).containsExactly("Learner, Administrator");
        assertThat(said("en", "action", "\"renamed-person\"")).containsExactly("did renamed-person");
        assertThat(said("en", "cause", "\"evidence:0190f4a2-0000-7000-8000-000000000001\""))
                .containsExactly("Evidence");
        assertThat(said("en", "course", "\"x\"")).containsExactly("The course x");
        assertThat(said("en", "lesson", "\"what-is-protected\"")).containsExactly("What is protected");
        assertThat(said("es", "hours", "7.50")).containsExactly("7,5");
        assertThat(said("en", "year", "2026")).containsExactly("2026");
    }

    @Test
    void whatPeopleWroteStaysAsItIs() throws IOException {
        assertThat(said("en", "text", "\"open\"")).containsExactly("open");
        assertThat(said("en", "title", "\"what-is-protected\"")).containsExactly("what-is-protected");
    }

    @Test
    void whatProgramsNeedIsLeftOut() throws IOException {
        assertThat(said("en", "once_key", "\"k\"")).isEmpty();
        assertThat(said("en", "recorded_by", "\"0190f4a2-0000-7000-8000-000000000001\""))
                .isEmpty();
        assertThat(said("en", "note", "null")).isEmpty();
        assertThat(said("en", "note", "\" \"")).isEmpty();
    }

    @Test
    void nestedValuesAreLinesWithWords() throws IOException {
        assertThat(said("en", "content", """
                {"work": {"title": "Gym survey", "occurredOn": "2026-11-02", "endsOn": null,
                          "claims": [{"competency": "NET-01", "level": 2}]},
                 "files": [{"id": "0190f4a2-0000-7000-8000-000000000001", "sha256": "ab", "name": "a.txt", "scanned": true}],
                 "confirmed": []}"""))
                .containsExactly(
                        "Title: Gym survey",
                        "Day: 2 Nov 2026",
                        "Competencies and levels: Competency: NET-01; Level: 2",
                        "Files: Name: a.txt; Checked for viruses: yes");
    }

    @Test
    void aLongListIsAListAndAShortOneALine() throws IOException {
        assertThat(said("en", "options", "[\"a\",\"c\",\"e\"]")).containsExactly("a, c, e");
        assertThat(said("en", "given", "[\"a group with a name\",\"another group with a name\"]"))
                .containsExactly("a group with a name", "another group with a name");
    }

    @Test
    void whatItIsAboutComesFirstAndTimesLast() throws IOException {
        assertThat(PaperRules.inOrder(
                        List.of("ends_on", "level", "comment", "recorded_at", "competency", "occurred_on")))
                .containsExactly("competency", "level", "comment", "occurred_on", "recorded_at", "ends_on");
        var rows = json.readTree("""
                [{"name": "later", "made_at": "2026-02-01T00:00:00+00:00"}, {"name": "first", "made_at": "2025-02-01T00:00:00+00:00"}]""");
        assertThat(PaperRules.inTime("notice", List.of("name", "made_at"), rows))
                .extracting(row -> row.path("name").asText())
                .containsExactly("first", "later");
        assertThat(PaperRules.inTime("mastery", List.of("name", "made_at"), rows))
                .extracting(row -> row.path("name").asText())
                .containsExactly("later", "first");
    }

    @Test
    void emptyColumnsRowsAndPartsAreNotShown() throws IOException {
        var rows = json.readTree("""
                [{"slug": "s", "name": "One", "note": null}, {"slug": "t", "name": "Two", "note": ""}, {"slug": "u"}]""");
        var ids = json.readTree("[{\"team_id\": \"0190f4a2-0000-7000-8000-000000000001\"}]");
        var part = new Part(Chapter.HOURS, List.of(new Table("credit_file", rows), new Table("team_member", ids)));
        var chapter = PaperChapter.of(part, values("en"));
        assertThat(chapter.sheets()).hasSize(1);
        assertThat(chapter.sheets().getFirst().title()).isEqualTo("Files that show hours");
        assertThat(chapter.sheets().getFirst().columns()).containsExactly("Name");
        assertThat(chapter.sheets().getFirst().rows()).hasSize(2);
    }
}
