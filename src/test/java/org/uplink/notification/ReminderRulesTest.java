package org.uplink.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReminderRulesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 18);

    @Test
    void daysAreReadAsPeopleTypeThem() {
        assertThat(ReminderRules.days("7, 1", 0, 60)).contains(List.of(1, 7));
        assertThat(ReminderRules.days(" 1;7  14 ", 0, 60)).contains(List.of(1, 7, 14));
        assertThat(ReminderRules.days("3, 3", 0, 60)).contains(List.of(3));
        assertThat(ReminderRules.days("", 0, 60)).contains(List.of());
    }

    @Test
    void whatIsNoListOfDaysIsRefused() {
        for (var typed : List.of("soon", "-1", "1.5", "61", "1, 2, 3, 4, 5", "9999")) {
            assertThat(ReminderRules.days(typed, 0, 60)).as(typed).isEmpty();
        }
        assertThat(ReminderRules.days("0", 1, 28)).isEmpty();
    }

    @Test
    void theDatesOfALadderStandInTheirOrder() {
        var terms = new ReminderTerms(List.of(1, 7), List.of(1, 7), 7, 0, 24);
        assertThat(ReminderRules.dates(terms, DUE))
                .containsExactly(DUE.minusDays(7), DUE.minusDays(1), DUE.plusDays(1), DUE.plusDays(7));
    }

    @Property
    void whatIsShownCanBeTypedAgain(@ForAll @Size(max = 4) Set<@IntRange(max = 60) Integer> days) {
        var sorted = days.stream().sorted().toList();
        assertThat(ReminderRules.days(ReminderRules.typed(sorted), 0, 60)).contains(sorted);
    }
}
