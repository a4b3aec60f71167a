package org.uplink.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AreaRulesTest {

    @Test
    void everyRouteThatSomebodyUsesLiesInAPart() throws IOException {
        try (var routes = Files.lines(Path.of("src/test/resources/access.csv"))) {
            assertThat(routes.skip(1)
                            .map(line -> line.split(";")[1])
                            .filter(path -> AreaRules.of(path).equals(AreaRules.OTHER))
                            // A page of development, and where errors are made.
                            .filter(path -> !path.startsWith("/local/") && !path.startsWith("/errors/")))
                    .isEmpty();
        }
    }

    @Test
    void savingAnswersOfACheckIsAPartOfItsOwn() {
        assertThat(AreaRules.of("/me/checks/0199/answers")).isEqualTo(AreaRules.CHECK);
        assertThat(AreaRules.of("/api/v1/me/checks/0199/submission")).isEqualTo(AreaRules.CHECK);
        assertThat(AreaRules.of("/me/checks/0199")).isEqualTo("me");
        assertThat(AreaRules.of("/api/v1/me/checks")).isEqualTo("api");
    }

    @Test
    void whatStrangersMakeUpLiesNowhere() {
        assertThat(AreaRules.of("/wp-login.php")).isEqualTo(AreaRules.OTHER);
        assertThat(AreaRules.of("/me;x/y")).isEqualTo(AreaRules.OTHER);
        assertThat(AreaRules.of("")).isEqualTo(AreaRules.OTHER);
    }
}
