package org.uplink.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SlugRulesTest {

    @Test
    void wordsOfTheNameInSmallLetters() {
        assertThat(SlugRules.of("  Phones, bells & doors ", Set.of())).isEqualTo("phones-bells-doors");
        assertThat(SlugRules.of("Señalización", Set.of())).isEqualTo("senalizacion");
    }

    @Test
    void aTakenAddressGetsANumber() {
        assertThat(SlugRules.of("Phones", Set.of("phones", "phones-2"))).isEqualTo("phones-3");
    }

    @Test
    void aNameWithoutLettersHasAnAddressToo() {
        assertThat(SlugRules.of("???", Set.of())).isEqualTo("service");
    }

    @Property
    void everyNameHasAnAddressThatIsOne(@ForAll String name) {
        assertThat(SlugRules.of(name, Set.of("service")))
                .matches("[a-z0-9]+(-[a-z0-9]+)*")
                .hasSizeLessThan(70);
    }
}
