package org.uplink.evidence.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplink.evidence.work.HandInRules.Problem;
import org.uplink.evidence.work.HandInRules.Setting;

class HandInRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Set<String> ALL = Set.copyOf(HandInRules.REDACTION);

    private static final Draft WHOLE = new Draft(
            "Access points in the gym",
            "Two more, after a survey.",
            "https://wiki.riverbend.example/gym",
            TODAY,
            null,
            "",
            null,
            List.of(new Claim("INF-02", 3)));

    private static List<String> problems(Draft draft) {
        return HandInRules.check(draft, new Setting(Kind.WORK_SAMPLE, 4, 0, ALL, TODAY)).stream()
                .map(Problem::what)
                .toList();
    }

    @Test
    void aWholeOneIsTaken() {
        assertThat(problems(WHOLE)).isEmpty();
    }

    @Test
    void anEmptyOneIsToldAllThatItLacks() {
        assertThat(problems(Draft.blank(null)))
                .containsExactly("title-missing", "text-missing", "day-missing", "competency-missing");
    }

    @Test
    void eachLineOfTheRedactionListIsTicked() {
        for (var missing : HandInRules.REDACTION) {
            var ticked = new HashSet<>(ALL);
            ticked.remove(missing);
            assertThat(HandInRules.check(WHOLE, new Setting(Kind.WORK_SAMPLE, 4, 0, ticked, TODAY)))
                    .containsExactly(new Problem("redaction", "unticked"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "file:///etc/passwd", "//evil.example", "not an address", "https:///x"})
    void onlyAddressesOfTheWebAreLinks(String link) {
        assertThat(HandInRules.isAddress(link)).isFalse();
    }

    @Test
    void aLevelThatTheKindCannotShowIsRefused() {
        assertThat(problems(WHOLE.claiming(List.of(new Claim("INF-02", 5))))).containsExactly("level-high");
        assertThat(problems(WHOLE.claiming(List.of(new Claim("INF-02", 0))))).containsExactly("level-missing");
        assertThat(problems(WHOLE.claiming(List.of(new Claim("INF-02", 2), new Claim("INF-02", 3)))))
                .containsExactly("competency-twice");
    }

    @Test
    void workOfTomorrowIsNotEvidenceYet() {
        var tomorrow = new Draft(
                WHOLE.title(), WHOLE.text(), WHOLE.links(), TODAY.plusDays(1), null, "", null, WHOLE.claims());
        assertThat(problems(tomorrow)).containsExactly("day-future");
    }

    @Test
    void aCredentialNeedsItsNumberAndAProof() {
        var bare = new Draft(
                "CompTIA A+", "", "", TODAY, "comptia-a-plus", "", TODAY.minusDays(1), List.of(new Claim("SVC-02", 2)));
        assertThat(HandInRules.check(bare, new Setting(Kind.EXTERNAL_CREDENTIAL, 3, 0, ALL, TODAY)))
                .extracting(Problem::what)
                .containsExactly("number-missing", "ends-before", "proof-missing");
    }
}
