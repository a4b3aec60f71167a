package org.uplink.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.uplink.insight.BoardAskRules.Ask;
import org.uplink.insight.BoardAskRules.Option;

class BoardAskRulesTest {

    @Test
    void theServiceThatTheFewestCanRunComesFirstThenTheQuickest() {
        var options = List.of(
                new Option("Wi-Fi", 1, 30, true),
                new Option("Backup", 0, 240, true),
                new Option("Phones", 0, 90, false),
                new Option("Printing", 0, 120, true));
        assertThat(propose(options, 1, 1)).isEqualTo(new Ask.Learn("Printing", 0, 120, true));
    }

    @Test
    void whatNoCourseTeachesIsNotAskedFor() {
        assertThat(propose(List.of(new Option("Backup", 0, 0, false), new Option("Wi-Fi", 1, 45, true)), 0, 0))
                .isEqualTo(new Ask.Learn("Wi-Fi", 1, 45, true));
    }

    @Test
    void withEveryServiceCoveredItIsWhatIsLateThenWhatEndsThenWhatIsOpen() {
        var covered = List.of(new Option("Wi-Fi", 2, 30, true));
        assertThat(propose(covered, 1, 1)).isEqualTo(new Ask.CatchUp());
        assertThat(propose(covered, 0, 1)).isEqualTo(new Ask.Renew());
        assertThat(propose(covered, 0, 0)).isEqualTo(new Ask.Study());
        assertThat(BoardAskRules.propose(covered, BoardFixtures.figures(3, 0, 0, 5, 5)))
                .isEqualTo(new Ask.Keep());
    }

    @Property
    void theOrderOfTheServicesDoesNotMatter(@ForAll("options") List<Option> options, @ForAll long seed) {
        var shuffled = new ArrayList<>(options);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(propose(shuffled, 0, 0)).isEqualTo(propose(options, 0, 0));
    }

    @Property
    void noServiceThatFewerCouldRunIsPassedOver(@ForAll("options") List<Option> options) {
        if (propose(options, 0, 0) instanceof Ask.Learn(var service, var able, var minutes, var _)) {
            assertThat(options)
                    .contains(options.stream()
                            .filter(one -> one.service().equals(service) && one.minutes() == minutes)
                            .findFirst()
                            .orElseThrow());
            assertThat(options).noneMatch(one -> one.minutes() > 0 && one.able() < able);
        } else {
            assertThat(options).noneMatch(one -> one.able() < 2 && one.minutes() > 0);
        }
    }

    @Provide
    Arbitrary<List<Option>> options() {
        return Combinators.combine(
                        Arbitraries.of("Wi-Fi", "Backup", "Phones", "Printing", "Rostering"),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3).map(hours -> hours * 60),
                        Arbitraries.of(true, false))
                .as(Option::new)
                .list()
                .ofMaxSize(6);
    }

    private static Ask propose(List<Option> options, int late, int lapsing) {
        return BoardAskRules.propose(options, BoardFixtures.figures(3, late, lapsing, 4, 5));
    }
}
