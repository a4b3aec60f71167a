package org.uplink.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class BoardCostRulesTest {

    private static final BigDecimal MOST = new BigDecimal("9999.99");

    @Test
    void hoursAreWholeAndNothingThatWasDoneIsNothing() {
        assertThat(BoardCostRules.hours(0)).isZero();
        assertThat(BoardCostRules.hours(1)).isOne();
        assertThat(BoardCostRules.hours(89)).isOne();
        assertThat(BoardCostRules.hours(90)).isEqualTo(2);
    }

    @Test
    void amountsAreSaidAsPeopleWriteThem() {
        assertThat(BoardCostRules.dollars(new BigDecimal("1890"))).isEqualTo("$1,890");
        assertThat(BoardCostRules.dollars(new BigDecimal("45.50"))).isEqualTo("$45.50");
        assertThat(BoardCostRules.dollars(new BigDecimal("45.00"))).isEqualTo("$45");
    }

    @Test
    void amountsAreReadAsPeopleTypeThem() {
        assertThat(BoardCostRules.typed(" $1,200 ", MOST)).contains(new BigDecimal("1200"));
        assertThat(BoardCostRules.typed("45.5", MOST)).contains(new BigDecimal("45.5"));
        for (var wrong : new String[] {"", "0", "-3", "4.555", "1,20", "45 USD", "1e3", "10000", "=1+1"}) {
            assertThat(BoardCostRules.typed(wrong, MOST)).as(wrong).isEmpty();
        }
    }

    @Property
    void moreTimeNeverCostsLess(
            @ForAll @IntRange(max = 1_000_000) int minutes,
            @ForAll @IntRange(max = 10_000) int more,
            @ForAll @BigRange(min = "0.01", max = "9999.99") @Scale(2) BigDecimal hour) {
        assertThat(BoardCostRules.cost(minutes + more, hour))
                .isGreaterThanOrEqualTo(BoardCostRules.cost(minutes, hour));
    }

    @Property
    void whatIsSaidIsAtMostHalfADollarOff(
            @ForAll @IntRange(max = 1_000_000) int minutes,
            @ForAll @BigRange(min = "0.01", max = "9999.99") @Scale(2) BigDecimal hour) {
        var sixty = BigDecimal.valueOf(60);
        var off = BoardCostRules.cost(minutes, hour)
                .multiply(sixty)
                .subtract(hour.multiply(BigDecimal.valueOf(minutes)))
                .abs();
        assertThat(off).isLessThanOrEqualTo(BigDecimal.valueOf(30));
    }

    @Property
    void anAmountIsReadBackAsItIsSaid(@ForAll @BigRange(min = "0.01", max = "9999.99") @Scale(2) BigDecimal amount) {
        assertThat(BoardCostRules.typed(BoardCostRules.dollars(amount), MOST))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(amount));
    }
}
