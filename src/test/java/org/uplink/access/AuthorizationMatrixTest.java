package org.uplink.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;

/** Every route, knocked at by everybody, with what is theirs, what is a colleague's and what is another district's. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class AuthorizationMatrixTest {

    @Test
    void eachRouteHasARowThatSaysWhoMayCallIt() {
        Matrix.assertEachHasARow(Route.all(), Access.table());
    }

    @Test
    void eachDoorOpensForThoseOfTheTableAndForNobodyElse() {
        var cells = Matrix.of(Access.table()).cells();

        var wrong = cells.stream().flatMap(cell -> cell.fault().stream()).toList();

        System.out.printf("authz: %d passed, %d failed%n", cells.size() - wrong.size(), wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(cells).hasSizeGreaterThan(5000);
    }
}
