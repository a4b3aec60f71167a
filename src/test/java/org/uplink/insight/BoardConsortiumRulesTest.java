package org.uplink.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.uplink.insight.BoardConsortiumRules.Cell;

class BoardConsortiumRulesTest {

    @Test
    void fiveOfThreeDistrictsAreTheFewestOfWhomSomethingIsSaid() {
        assertThat(BoardConsortiumRules.cell(5, 3, 1, 5)).isEqualTo(new Cell.Told(5, 3, 1, 5));
        assertThat(BoardConsortiumRules.cell(4, 3, 1, 5)).isEqualTo(new Cell.FewPeople());
        assertThat(BoardConsortiumRules.cell(50, 2, 1, 50)).isEqualTo(new Cell.FewDistricts());
    }

    @Property
    void whatIsWithheldSaysNothingOfItsNumbers(@ForAll("counts") int[] one, @ForAll("counts") int[] other) {
        var first = cell(one);
        var second = cell(other);
        if (!(first instanceof Cell.Told) && first.getClass() == second.getClass()) {
            assertThat(first).isEqualTo(second);
        }
    }

    @Property
    void aTotalLessTheLinesThatAreToldNeverGivesALineAway(@ForAll("cells") List<Cell> cells) {
        var told = cells.stream()
                .filter(Cell.Told.class::isInstance)
                .map(Cell.Told.class::cast)
                .toList();
        var total = BoardConsortiumRules.total(cells);
        assertThat(total.isPresent()).isEqualTo(!cells.isEmpty() && told.size() == cells.size());
        total.ifPresent(sum -> {
            assertThat(sum.met())
                    .isEqualTo(told.stream().mapToInt(Cell.Told::met).sum());
            assertThat(sum.targets())
                    .isEqualTo(told.stream().mapToInt(Cell.Told::targets).sum());
        });
    }

    @Property
    void whateverIsToldSpeaksOfEnough(@ForAll("cells") List<Cell> cells) {
        assertThat(cells).allSatisfy(cell -> {
            if (cell instanceof Cell.Told(var people, var districts, var _, var _)) {
                assertThat(people).isGreaterThanOrEqualTo(5);
                assertThat(districts).isGreaterThanOrEqualTo(3);
            }
        });
    }

    @Provide
    Arbitrary<int[]> counts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 20))
                .as((people, districts, met, open) -> new int[] {people, districts, met, met + open});
    }

    @Provide
    Arbitrary<List<Cell>> cells() {
        return counts().map(BoardConsortiumRulesTest::cell).list().ofMaxSize(8);
    }

    private static Cell cell(int[] counts) {
        return BoardConsortiumRules.cell(counts[0], counts[1], counts[2], counts[3]);
    }
}
