package org.uplink.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplink.assignment.ExtensionRules.Fault;

class ExtensionRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @CsvSource({
        "2026-12-20, 2026-12-10, NONE",
        "2026-12-10, 2026-12-10, NOT_LATER",
        "2026-12-01, 2026-12-10, NOT_LATER",
        "2026-11-20, 2026-11-10, OUT_OF_REACH",
        "2036-01-01, 2026-12-10, OUT_OF_REACH"
    })
    void onlyALaterDateThatCanBeSetIsAskedFor(LocalDate asked, LocalDate set, Fault fault) {
        assertThat(ExtensionRules.check(asked, set, TODAY)).isEqualTo(fault);
    }
}
