package org.uplink.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingGradeTest {

    @Test
    void aChildrensSentenceIsBelowTheFirstGrade() {
        assertThat(ReadingGrade.of(List.of("The cat sat on the mat."))).isCloseTo(-1.45, within(0.01));
    }

    @Test
    void theFirstSentenceOfADeclarationIsForScholars() {
        assertThat(ReadingGrade.of(List.of(
                        "When in the course of human events it becomes necessary for one people to dissolve the political"
                                + " bands which have connected them with another, a decent respect to the opinions of"
                                + " mankind requires that they should declare the causes.")))
                .isGreaterThan(15);
    }

    @Test
    void syllablesAreCountedAsTheyAreSpoken() {
        assertThat(List.of("cat", "service", "people", "went", "reached", "ended", "certificate", "26", "table"))
                .extracting(ReadingGrade::syllables)
                .containsExactly(1, 2, 2, 1, 1, 2, 4, 2, 2);
    }

    @Test
    void headingsAreSentencesOfTheirOwn() {
        assertThat(ReadingGrade.of(List.of("What changed", "It went well.")))
                .isEqualTo(ReadingGrade.of(List.of("What changed. It went well.")));
    }
}
