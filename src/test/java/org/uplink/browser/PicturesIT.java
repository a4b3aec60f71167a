package org.uplink.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.uplink.local.DemoStack;

/** Makes the pictures of the README anew, with {@code -Dpictures}. */
@QuarkusTest
@WithTestResource(DemoStack.class)
@EnabledIfSystemProperty(named = "pictures", matches = ".*")
class PicturesIT extends Journey {

    private static final Path FOLDER = Path.of("src/docs/pictures");
    private static final int WIDTH = 1280;

    @Test
    void theReadmeShowsThePagesOfToday() {
        take("learner@riverbend.example", "/me/skills", "skill-map.png");
        take("manager@riverbend.example", "/team", "team.png");
    }

    private void take(String email, String path, String file) {
        try (var visitor = visitor(WIDTH)) {
            visitor.signIn(email).open(path);
            assertThat(visitor.path()).isEqualTo(path);
            visitor.picture(FOLDER.resolve(file));
        }
    }
}
