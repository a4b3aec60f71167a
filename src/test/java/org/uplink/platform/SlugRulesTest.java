package org.uplink.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SlugRulesTest {

    @Test
    void wordsOfTheNameInSmallLetters() {
        assertThat(SlugRules.of("  Phones, bells & doors ", "service", Set.of()))
                .isEqualTo("phones-bells-doors");
        assertThat(SlugRules.of("Señalización", "service", Set.of())).isEqualTo("senalizacion");
    }

    @Test
    void aTakenAddressGetsANumber() {
        assertThat(SlugRules.of("Phones", "service", Set.of("phones", "phones-2")))
                .isEqualTo("phones-3");
    }

    @Test
    void aNameWithoutLettersHasAnAddressToo() {
        assertThat(SlugRules.of("???", "service", Set.of())).isEqualTo("service");
    }

    @Property
    void everyNameHasAnAddressThatIsOne(@ForAll String name) {
        assertThat(SlugRules.of(name, "service", Set.of("service")))
                .matches("[a-z0-9]+(-[a-z0-9]+)*")
                .hasSizeLessThan(70);
    }
}
