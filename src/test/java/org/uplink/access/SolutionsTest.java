package org.uplink.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.access.Things.Owner;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.CourseId;
import org.uplink.local.LocalStack;
import org.uplink.testing.Browser;
import org.uplink.testing.Office;

/** All that a learner can fetch while a check is open: nothing of it says what is right, or why. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class SolutionsTest {

    private static final String COURSE = "privacy-at-work";
    private static final String ATTEMPT = "{attempt}";

    /** Long enough to stand nowhere else, and without what a page writes in another way. */
    private static final int SHORTEST = 20;

    @Inject
    CourseCatalog catalog;

    private final Office home = Office.open();
    private Actor learner;

    @BeforeEach
    void aLearner() {
        learner = Actor.member(home);
    }

    @Test
    void nothingSaysWhatIsRightBeforeACheckIsHandedIn() {
        var attempt = begun();
        var addresses = addresses(attempt);
        var faults = faults(addresses);
        System.out.printf("solutions: %d passed, %d failed%n", addresses.size() - faults.size(), faults.size());
        assertThat(faults).isEmpty();
        assertThat(addresses).hasSizeGreaterThan(60);
        assertThat(secrets()).hasSizeGreaterThan(50);
    }

    @Test
    void aSolutionIsReported() {
        var attempt = begun();
        learner.browser()
                .post("/me/checks/" + attempt + "/submission", Map.of("confirmed", "true"), learner.formToken());
        assertThat(faults(addresses(attempt))).contains("/me/checks/" + attempt + "/result");
    }

    private String begun() {
        Browser.Page begun =
                learner.browser().post("/courses/" + COURSE + "/check", Map.of("again", "true"), learner.formToken());
        return begun.location().replaceFirst(".*/checks/([0-9a-f-]{36}).*", "$1");
    }

    private List<String> addresses(String attempt) {
        var me = new Owner(home, Objects.requireNonNull(learner.person()));
        var addresses = new ArrayList<String>();
        Access.table().forEach((route, access) -> {
            if (route.method().equals("GET")
                    && learner.mayCall(route, access)
                    && !route.path().startsWith("/log")) {
                addresses.add(
                        route.path().contains(ATTEMPT)
                                ? route.path().replace(ATTEMPT, attempt)
                                : Things.address(route, me));
            }
        });
        return addresses;
    }

    private List<String> faults(List<String> addresses) {
        var secrets = secrets();
        return addresses.stream()
                .filter(address -> {
                    var text = learner.read(address).text();
                    return secrets.stream().anyMatch(text::contains);
                })
                .toList();
    }

    private List<String> secrets() {
        return catalog.get(new CourseId(COURSE)).quiz().questions().stream()
                .flatMap(question -> question.options().stream())
                .map(option -> option.feedback().replaceAll("[\"'<&].*", ""))
                .filter(text -> text.length() > SHORTEST)
                .toList();
    }
}
