package org.uplink.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.uplink.access.Access.Note;
import org.uplink.access.Access.Reach;
import org.uplink.local.LocalStack;
import org.uplink.platform.Role;

/** The matrix finds holes that were made for it. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class PlantedHoleTest {

    private static final Access LEADERS = new Access(false, Set.of(Role.MANAGER, Role.ADMIN), Reach.LED, Note.NONE, "");

    @Test
    void aRouteWithoutARowIsReported() {
        var routes = new TreeSet<>(Route.all());
        routes.addAll(Route.of(PlantedRoutes.class));
        assertThatThrownBy(() -> Matrix.assertEachHasARow(routes, Access.table()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/planted/unlisted GET");
    }

    @Test
    void aDoorThatAsksNobodyToSignInIsReported() {
        assertThat(reported("/planted/open/{person}")).contains("stranger", "learner");
    }

    @Test
    void aDoorThatDoesNotLookWhoseThingItIsIsReported() {
        assertThat(reported("/planted/people/{person}"))
                .contains("learner", "manager", "leader", "assessor", "admin")
                .doesNotContain("stranger");
    }

    /** Who came through although only leaders may. */
    private static List<String> reported(String path) {
        return Matrix.of(Map.of(new Route(path, "GET"), LEADERS)).cells().stream()
                .flatMap(cell -> cell.fault().stream())
                .map(fault -> fault.replaceAll(":.*", ""))
                .toList();
    }
}
