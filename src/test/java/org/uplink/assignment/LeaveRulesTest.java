package org.uplink.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.uplink.people.Leave;
import org.uplink.people.QuietPeriod;

class LeaveRulesTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
    private static final Leave MARCH = leave(FIRST, FIRST.plusDays(30));

    private static Leave leave(LocalDate from, LocalDate until) {
        return new Leave(new UUID(0, 1), new UUID(0, 2), from, until);
    }

    @Test
    void whatIsDueBeforeTheLeaveStays() {
        assertThat(LeaveRules.dueOn(FIRST.minusDays(1), MARCH, List.of(), List.of()))
                .isEqualTo(FIRST.minusDays(1));
    }

    @Test
    void whatIsDueInOrAfterItMovesByItsDays() {
        assertThat(LeaveRules.dueOn(FIRST, MARCH, List.of(), List.of())).isEqualTo(FIRST.plusDays(31));
        assertThat(LeaveRules.dueOn(FIRST.plusDays(45), MARCH, List.of(), List.of()))
                .isEqualTo(FIRST.plusDays(76));
    }

    @Test
    void whatMovesIntoAnotherLeaveMovesByThatOneToo() {
        var may = leave(FIRST.plusDays(60), FIRST.plusDays(69));
        assertThat(LeaveRules.dueOn(FIRST.plusDays(35), MARCH, List.of(may), List.of()))
                .isEqualTo(FIRST.plusDays(76));
        assertThat(LeaveRules.dueOn(FIRST.plusDays(10), MARCH, List.of(may), List.of()))
                .as("it does not reach the other")
                .isEqualTo(FIRST.plusDays(41));
    }

    @Test
    void aLeaveThatIsTakenBackLeavesTheDaysThatSomebodyWasAway() {
        var before = FIRST.plusDays(9);
        var dueOn = before.plusDays(31);
        assertThat(LeaveRules.back(before, dueOn, MARCH, FIRST.minusDays(3), List.of()))
                .isEqualTo(before);
        assertThat(LeaveRules.back(before, dueOn, MARCH, FIRST.plusDays(20), List.of()))
                .isEqualTo(before.plusDays(20));
        assertThat(LeaveRules.back(before, dueOn, MARCH, FIRST.plusDays(200), List.of()))
                .isEqualTo(dueOn);
    }

    @Test
    void aMovedDateAvoidsQuietPeriods() {
        var tests = new QuietPeriod("State tests", FIRST.plusDays(29), FIRST.plusDays(35));
        assertThat(LeaveRules.dueOn(FIRST, MARCH, List.of(), List.of(tests))).isEqualTo(FIRST.plusDays(36));
    }

    @Test
    void aDateThatIsGivenWhileALeaveIsKnownDoesNotFallIntoIt() {
        assertThat(LeaveRules.outside(List.of(MARCH), FIRST.plusDays(3), 14, List.of()))
                .isEqualTo(FIRST.plusDays(44));
        assertThat(LeaveRules.outside(List.of(MARCH), FIRST.plusDays(3), 0, List.of()))
                .isEqualTo(FIRST.plusDays(31));
        assertThat(LeaveRules.outside(List.of(MARCH), FIRST.minusDays(3), 14, List.of()))
                .isEqualTo(FIRST.minusDays(3));
    }

    @Property
    void nobodyLosesTime(@ForAll @IntRange(max = 400) int due, @ForAll @IntRange(min = 1, max = 366) int length) {
        var leave = leave(FIRST, FIRST.plusDays(length - 1));
        var dueOn = FIRST.minusDays(100).plusDays(due);
        var moved = LeaveRules.dueOn(dueOn, leave, List.of(), List.of());
        assertThat(leave.holds(moved)).isFalse();
        assertThat(moved).isAfterOrEqualTo(dueOn);
        assertThat(moved.isBefore(FIRST) ? dueOn : moved.minusDays(length)).isEqualTo(dueOn);
    }
}
