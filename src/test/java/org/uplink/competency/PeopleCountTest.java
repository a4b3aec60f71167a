package org.uplink.competency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PeopleCountTest {

    private static final PeopleCount FEW = new PeopleCount("few", 0);

    private static PeopleCount exact(int people) {
        return new PeopleCount("exact", people);
    }

    @Test
    void oneToFourAreNotToldApart() {
        assertThat(PeopleCount.of(0)).isEqualTo(exact(0));
        assertThat(PeopleCount.of(1)).isEqualTo(FEW);
        assertThat(PeopleCount.of(4)).isEqualTo(FEW);
        assertThat(PeopleCount.of(5)).isEqualTo(exact(5));
    }

    @Test
    void aSumDoesNotGiveASingleFewAway() {
        assertThat(PeopleCount.sum(List.of(7, 9))).isEqualTo(exact(16));
        assertThat(PeopleCount.sum(List.of(7, 9, 2))).isEqualTo(new PeopleCount("least", 16));
        assertThat(PeopleCount.sum(List.of(7, 1, 1))).isEqualTo(new PeopleCount("least", 7));
        assertThat(PeopleCount.sum(List.of(7, 3, 2))).isEqualTo(exact(12));
        assertThat(PeopleCount.sum(List.of(1, 2))).isEqualTo(FEW);
        assertThat(PeopleCount.sum(List.of())).isEqualTo(exact(0));
    }

    @Property
    void neverMoreThanThereAre(@ForAll @Size(max = 20) List<@IntRange(min = 0, max = 30) Integer> counts) {
        var all = counts.stream().mapToInt(Integer::intValue).sum();
        var sum = PeopleCount.sum(counts);
        assertThat(sum.number()).isLessThanOrEqualTo(all);
        if (sum.kind().equals("exact")) {
            assertThat(sum.number()).isEqualTo(all);
        }
    }
}
