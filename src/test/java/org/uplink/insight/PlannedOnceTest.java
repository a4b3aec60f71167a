package org.uplink.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplink.local.LocalStack;
import org.uplink.testing.Office;
import org.uplink.testing.Queries;

/** Pages that people live on plan their queries once, and not at each visit (ADR 37). */
@QuarkusTest
@WithTestResource(LocalStack.class)
class PlannedOnceTest {

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/me/skills", "/me/learning", "/me/record", "/catalog", "/team", "/team/skills"})
    void aLaterVisitPlansNothing(String page) {
        var manager = Office.open().managing();
        manager.get(page);
        manager.get(page);
        assertThat(Queries.planned(() -> manager.get(page))).isZero();
    }
}
