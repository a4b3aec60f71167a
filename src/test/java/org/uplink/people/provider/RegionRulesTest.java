package org.uplink.people.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplink.people.provider.RegionRules.Line;
import org.uplink.people.provider.RegionRules.Problem;
import org.uplink.people.provider.RegionRules.Wrong;

class RegionRulesTest {

    private static final Set<String> KNOWN = Set.of("riverbend", "lakeside");

    @Test
    void linesAreReadWithTheirNumbersAndEmptyOnesAreLeftOut() {
        assertThat(RegionRules.lines("0042;riverbend\n\n  a;b ; lakeside \nnothing"))
                .containsExactly(
                        new Line(1, "0042", "riverbend"), new Line(3, "a;b", "lakeside"), new Line(4, "nothing", ""));
    }

    @Test
    void eachLineSaysItsFirstFault() {
        var lines = RegionRules.lines("1;riverbend\n2\n;lakeside\n3;nowhere\n1;lakeside\n9;lakeside\n8;riverbend");
        assertThat(RegionRules.problems(lines, KNOWN, Map.of("9", "riverbend", "8", "riverbend")))
                .containsExactly(
                        new Problem(2, Wrong.NO_SEMICOLON, "2"),
                        new Problem(3, Wrong.NO_VALUE, ""),
                        new Problem(4, Wrong.NO_ORGANIZATION, "nowhere"),
                        new Problem(5, Wrong.TWICE, "1"),
                        new Problem(6, Wrong.TAKEN, "9"));
    }

    /** Whoever writes another value means another district. */
    @Test
    void valuesAreComparedWhole() {
        var lines =
                List.of(new Line(1, "042", "lakeside"), new Line(2, "A", "lakeside"), new Line(3, "a", "riverbend"));
        assertThat(RegionRules.problems(lines, KNOWN, Map.of("0042", "riverbend")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-north", "North", "north region", "nörth", "a/b", "north.x"})
    void aKeyIsOfSmallLettersDigitsAndHyphens(String typed) {
        assertThat(RegionRules.isSlug(typed)).isFalse();
        assertThat(RegionRules.isSlug("north-4")).isTrue();
        assertThat(RegionRules.isSlug("n".repeat(50))).isFalse();
    }

    @Test
    void onlyAProviderOfARegionIsOne() {
        assertThat(RegionRules.isRegion("region-north")).isTrue();
        assertThat(RegionRules.isRegion("riverbend")).isFalse();
        assertThat(RegionRules.isRegion("my-region-north")).isFalse();
    }
}
