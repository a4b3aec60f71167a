package org.uplink.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.uplink.local.DemoStack;

/** Makes the pictures of the README anew, with {@code -Dpictures}. */
@QuarkusTest
@WithTestResource(DemoStack.class)
@EnabledIfSystemProperty(named = "pictures", matches = ".*")
class PicturesIT {

    private static final Path FOLDER = Path.of("src/docs/pictures");
    private static final int WIDTH = 1280;

    @TestHTTPResource("/")
    URI root;

    @Test
    void theReadmeShowsThePagesOfToday() {
        try (var browser = Chromium.launch()) {
            take(browser, "learner@riverbend.example", "/me/skills", "skill-map.png");
            take(browser, "manager@riverbend.example", "/team", "team.png");
        }
    }

    private void take(Browser browser, String email, String path, String file) {
        try (var visitor = new Visitor(browser, "http://127.0.0.1:" + root.getPort(), WIDTH)) {
            visitor.signIn(email).open(path);
            assertThat(visitor.path()).isEqualTo(path);
            visitor.picture(FOLDER.resolve(file));
        }
    }
}
