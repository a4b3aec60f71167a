package org.uplink.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRulesTest {

    @Test
    void everyCellIsQuotedAndEveryLineEnds() {
        assertThat(CsvRules.table(List.of(List.of("a", 2), List.of("say \"hello\"", "line\nbreak"))))
                .isEqualTo("\"a\",\"2\"\r\n\"say \"\"hello\"\"\",\"line\nbreak\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void noCellCanActAsAFormula(String text) {
        assertThat(CsvRules.table(List.of(List.of(text)))).isEqualTo("\"'" + text + "\"\r\n");
    }
}
