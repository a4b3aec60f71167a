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

    private static final Access LEADERS =
            new Access(false, false, Set.of(Role.MANAGER, Role.ADMIN), Reach.LED, Note.NONE, "");
    private static final Access DIRECTORIES = new Access(false, true, Set.of(), Reach.NOTHING, Note.NONE, "");

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
        assertThat(reported("/planted/open/{person}", LEADERS)).contains("stranger", "directory", "learner", "opener");
    }

    @Test
    void aDoorThatDoesNotLookWhoseThingItIsIsReported() {
        assertThat(reported("/planted/people/{person}", LEADERS))
                .contains("learner", "manager", "leader", "assessor", "admin")
                .doesNotContain("stranger");
    }

    @Test
    void aDoorForDirectoriesThatOpensForPeopleIsReported() {
        assertThat(reported("/planted/open/{person}", DIRECTORIES)).contains("stranger", "learner", "admin");
        assertThat(reported("/planted/people/{person}", DIRECTORIES)).contains("learner", "admin");
    }

    @Test
    void aDoorForDirectoriesThatDoesNotLookWhoseThingItIsIsReported() {
        var own = new Access(false, true, Set.of(), Reach.ORGANIZATION, Note.NONE, "");
        assertThat(reported("/scim/planted/{person}", own)).containsExactly("directory");
    }

    /** Who came through although they may not. */
    private static List<String> reported(String path, Access access) {
        return Matrix.of(Map.of(new Route(path, "GET"), access)).cells().stream()
                .flatMap(cell -> cell.fault().stream())
                .map(fault -> fault.replaceAll(":.*", ""))
                .toList();
    }
}
