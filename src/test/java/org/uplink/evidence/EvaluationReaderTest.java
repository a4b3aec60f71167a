package org.uplink.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplink.competency.Competency;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.Framework;
import org.uplink.evidence.EvaluationReader.Read.Refused;
import org.uplink.evidence.EvaluationReader.Read.Requests;
import org.uplink.evidence.EvaluationRequest.Assessor;
import org.uplink.evidence.EvaluationRequest.Sent;

class EvaluationReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String WHOLE = """
            {"competency": "SEC-01", "asOf": "2026-11-23", "evidence": [{"id": "a", "kind": "lab", "level": 3,
             "occurredOn": "2026-01-31", "artifact": "x", "endsOn": null,
             "assessors": [{"organization": "riverbend", "qualified": true}]}]}""";

    private static Framework framework() {
        var crosswalk = new Competency.Crosswalk(List.of(), List.of(), List.of());
        var competency = new Competency(
                new CompetencyId("SEC-01"),
                "",
                "SEC",
                "Identity",
                "",
                "",
                "fast",
                false,
                List.of(),
                Map.of(),
                crosswalk);
        return new Framework(
                "k12tsf",
                "1",
                "",
                "",
                "",
                "",
                "",
                "",
                "1",
                List.of(),
                List.of(RuleFixtures.terms("fast").currency()),
                RuleFixtures.kinds(),
                List.of(new Framework.Domain("SEC", "", "Security", "", List.of(competency))),
                List.of(),
                new Framework.References("", Map.of(), Map.of(), Map.of()),
                List.of());
    }

    private static EvaluationReader.Read read(String json) {
        return new EvaluationReader(framework(), TODAY).read(json.getBytes(UTF_8));
    }

    private static EvaluationProblem problem(String json) {
        return ((Refused) read(json)).problem();
    }

    @Test
    void oneObjectIsReadWithAllItsFields() {
        var item = new Sent(
                "a", "lab", 3, LocalDate.of(2026, 1, 31), "x", List.of(new Assessor("riverbend", true)), null, false);
        var request = new EvaluationRequest(new CompetencyId("SEC-01"), LocalDate.of(2026, 11, 23), List.of(item));
        assertThat(read(WHOLE)).isEqualTo(new Requests(List.of(request), true));
        assertThat(read("[" + WHOLE + "]")).isEqualTo(new Requests(List.of(request), false));
    }

    @Test
    void whatMayBeLeftOutHasItsDefault() {
        var read = (Requests) read("""
                {"competency": "SEC-01", "evidence": [{"id": "a", "kind": "lab", "level": 3, "occurredOn": "2026-01-31"}]}""");
        assertThat(read.all().getFirst().asOf()).isEqualTo(TODAY);
        assertThat(read.all().getFirst().evidence())
                .containsExactly(new Sent("a", "lab", 3, LocalDate.of(2026, 1, 31), null, List.of(), null, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "{", "[1,]", "3", "\"text\"", "null", "{} {}", "{\"a\": 1, \"a\": 2}"})
    void whatIsNoJsonOrNeitherObjectNorArrayIsUnreadable(String body) {
        assertThat(problem(body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"SEC-01\"|\"XYZ-99\"|competency|no competency 'XYZ-99'",
                "\"SEC-01\"|null|competency|It is missing",
                "\"lab\"|\"labb\"|evidence[0].kind|Send one of self_assessment, knowledge_check",
                "\"level\": 3|\"level\": 6|evidence[0].level|from 0 to 5",
                "\"level\": 3|\"level\": -1|evidence[0].level|from 0 to 5",
                "\"level\": 3|\"level\": 2.5|evidence[0].level|from 0 to 5",
                "\"level\": 3|\"level\": \"3\"|evidence[0].level|from 0 to 5",
                "\"2026-01-31\"|\"2026-02-30\"|evidence[0].occurredOn|no day of the calendar",
                "\"2026-01-31\"|\"31.1.2026\"|evidence[0].occurredOn|is no date",
                "\"2026-01-31\"|\"+999999-01-31\"|evidence[0].occurredOn|is no date",
                "\"2026-01-31\"|null|evidence[0].occurredOn|It is missing",
                "\"2026-11-23\"|\"tomorrow\"|asOf|is no date",
                "\"endsOn\": null|\"endsOn\": 5|evidence[0].endsOn|another kind",
                "\"x\"|7|evidence[0].artifact|leave it out",
                "\"id\": \"a\"|\"id\": \" \"|evidence[0].id|names the item",
                "\"qualified\": true|\"qualified\": 1|evidence[0].assessors[0].qualified|true or false",
                "\"level\": 3|\"level\": 3, \"score\": 5|evidence[0].score|Leave it out",
                "\"endsOn\": null|\"revoked\": \"no\"|evidence[0].revoked|true or false",
            })
    void aMistakeIsNamedWithItsPlaceAndWhatToDo(String right, String wrong, String field, String says) {
        var problem = problem("[" + WHOLE + "," + WHOLE.replace(right, wrong) + "]");
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.index()).isEqualTo(1);
        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.errors()).hasSize(1);
        assertThat(problem.errors().getFirst().detail()).contains(says);
    }

    @ParameterizedTest
    @CsvSource({
        "organization,org,evidence[0].assessors[0].",
        "evidence,evidences,''",
    })
    void aFieldOfAnotherNameIsAMistakeBesideTheOneThatIsMissing(String right, String wrong, String place) {
        var problem = problem("[" + WHOLE.replace('"' + right + '"', '"' + wrong + '"') + "]");
        assertThat(problem.errors())
                .extracting(EvaluationProblem.Mistake::field)
                .containsExactly(place + wrong, place + right);
    }

    @Test
    void anIdStandsOnceInAnEvaluationAndMayStandInTheNext() {
        var item = "{\"id\": \"a\", \"kind\": \"lab\", \"level\": 3, \"occurredOn\": \"2026-01-31\"}";
        var one = "{\"competency\": \"SEC-01\", \"evidence\": [" + item + "]}";
        assertThat(read("[" + one + "," + one + "]")).isInstanceOf(Requests.class);
        assertThat(problem(one.replace("[" + item, "[" + item + "," + item)).field())
                .isEqualTo("evidence[1].id");
    }

    @Test
    void anArrayHoldsNoMoreThanAThousand() {
        assertThat(read("[" + "%s,".formatted(WHOLE).repeat(999) + WHOLE + "]")).isInstanceOf(Requests.class);
        var problem = problem("[" + "%s,".formatted(WHOLE).repeat(1000) + WHOLE + "]");
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.detail()).contains("You sent 1001 evaluations; the limit is 1000.");
    }

    @Test
    void allMistakesAreNamedAtOnceUpToABound() {
        assertThat(problem("[{}, 5]").errors())
                .extracting(EvaluationProblem.Mistake::field)
                .containsExactly("competency", "evidence", "(itself)");
        assertThat(problem("[" + "{},".repeat(999) + "{}]").errors()).hasSize(100);
    }
}
