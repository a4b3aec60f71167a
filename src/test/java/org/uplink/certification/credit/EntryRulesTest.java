package org.uplink.certification.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplink.certification.credit.CreditSchedule.Once;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;

class EntryRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2028, 2, 29);
    private static final EntryRules.Known KNOWN =
            new EntryRules.Known(Hours.SCHEDULE.categories(), Set.of("SEC-01"), Set.of("cycle"), TODAY);

    private static EntryDraft draft(@Nullable LocalDate day, int minutes, String what) {
        return new EntryDraft("event", day, minutes, what, "", "In my folder", "", List.of("SEC-01"), List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1.5; 90",
                "1,5; 90",
                "1:30; 90",
                "2; 120",
                "0.25; 15",
                "0:05; 5",
                "1.33; 79",
                " 3 ; 180",
                "-1; -1",
                "1:75; -1",
                "soon; -1",
                "''; -1",
                "1.5h; -1"
            })
    void timeIsReadAsPeopleWriteIt(String time, int minutes) {
        assertThat(EntryRules.minutes(time)).isEqualTo(minutes);
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(EntryRules.problems(draft(TODAY, 60, "A day"), KNOWN)).isEmpty();
        assertThat(EntryRules.problems(draft(TODAY.plusDays(1), 14, ""), KNOWN))
                .containsExactly(EntryProblem.DAY_IN_FUTURE, EntryProblem.TIME_TOO_SHORT, EntryProblem.WHAT_MISSING);
        assertThat(EntryRules.problems(draft(LocalDate.of(2018, 2, 28), 60, "A"), KNOWN))
                .isEmpty();
        assertThat(EntryRules.problems(draft(LocalDate.of(2018, 2, 27), 6001, "A"), KNOWN))
                .containsExactly(EntryProblem.DAY_TOO_OLD, EntryProblem.TIME_TOO_LONG);
        var poor = new EntryDraft("poetry", null, -1, "x", "", "", "", List.of(), List.of("other"));
        assertThat(EntryRules.problems(poor, KNOWN))
                .containsExactly(
                        EntryProblem.CATEGORY_UNKNOWN,
                        EntryProblem.DAY_UNREADABLE,
                        EntryProblem.TIME_UNREADABLE,
                        EntryProblem.PROOF_MISSING,
                        EntryProblem.COMPETENCY_MISSING,
                        EntryProblem.CYCLE_UNKNOWN);
        var member = new EntryDraft(
                "membership", TODAY, 60, "Member", "", "", "javascript:alert(1)", List.of("XYZ-1"), List.of());
        assertThat(EntryRules.problems(member, KNOWN))
                .containsExactly(
                        EntryProblem.LINK_UNREADABLE, EntryProblem.BODY_MISSING, EntryProblem.COMPETENCY_UNKNOWN);
    }

    @Test
    void aCategoryMayGiveAFixedTime() {
        var member = new EntryDraft("membership", TODAY, -1, "Member", "Body", "n", "", List.of("SEC-01"), List.of());

        assertThat(EntryRules.completed(member, KNOWN.categories()).minutes()).isEqualTo(120);
        assertThat(EntryRules.completed(draft(TODAY, 50, "A"), KNOWN.categories())
                        .minutes())
                .isEqualTo(50);
    }

    @Test
    void theSameActivityIsTheSameHoweverItIsWritten() {
        assertThat(EntryRules.onceKey("event", Once.DAY, TODAY, "Tech  Day!", "ESC 4"))
                .isEqualTo(EntryRules.onceKey("event", Once.DAY, TODAY, "tech-day", "esc 4"))
                .isNotEqualTo(EntryRules.onceKey("event", Once.DAY, TODAY.plusDays(1), "Tech Day", "ESC 4"));
        assertThat(EntryRules.onceKey("publication", Once.ACTIVITY, TODAY, "A", "B"))
                .isEqualTo(EntryRules.onceKey("publication", Once.ACTIVITY, TODAY.minusYears(4), "a", "b"));
        assertThat(EntryRules.onceKey("membership", Once.BODY_AND_YEAR, LocalDate.of(2028, 1, 1), "A", "CoSN"))
                .isEqualTo(EntryRules.onceKey(
                        "membership", Once.BODY_AND_YEAR, LocalDate.of(2028, 12, 31), "Other", "cosn"))
                .isNotEqualTo(
                        EntryRules.onceKey("membership", Once.BODY_AND_YEAR, LocalDate.of(2029, 1, 1), "A", "CoSN"));
    }

    @Property(tries = 100)
    void ofEachRunOfEntriesExactlyOneIsDrawn(@ForAll @IntRange(min = 0, max = 50) int run) {
        var person = new PersonId(Ids.next());
        for (int percent : List.of(5, 10, 20, 25, 50, 100)) {
            var size = 100 / percent;
            assertThat(IntStream.range(run * size, (run + 1) * size)
                            .filter(number -> DrawRules.isDrawn(person, number, percent))
                            .count())
                    .isEqualTo(1);
        }
        assertThat(DrawRules.isDrawn(person, run, 0)).isFalse();
    }

    @Test
    void theDrawRepeatsItselfAndDiffersBetweenPeople() {
        var person = new PersonId(Ids.next());
        var first = drawn(person);

        assertThat(drawn(person)).isEqualTo(first);
        assertThat(IntStream.range(0, 5).mapToObj(_ -> drawn(new PersonId(Ids.next()))))
                .anySatisfy(other -> assertThat(other).isNotEqualTo(first));
    }

    private static List<Integer> drawn(PersonId person) {
        return IntStream.range(0, 200)
                .filter(number -> DrawRules.isDrawn(person, number, DrawRules.DEFAULT_PERCENT))
                .boxed()
                .toList();
    }
}
