package org.uplink.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.access.Access.Note;
import org.uplink.access.Access.Reach;
import org.uplink.access.Things.Owner;
import org.uplink.local.LocalStack;
import org.uplink.platform.Role;
import org.uplink.testing.Learned;
import org.uplink.testing.Office;

/** What belongs to one thing, under the address of another: whoever may reach both does not find it there. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class ParentsTest {

    /** Without them nothing is looked for. */
    private static final Map<String, String> FORMS = Map.of(
            "/team/assignments/{assignment}/extensions/{request} POST",
            "decision=grant&answer=Yes",
            "/team/plan/{plan}/lines/{line} POST",
            "person={self}&dueOn=" + Learned.today().plusMonths(2));

    private static final int DONE = 303;
    private static final int NOT_FOUND = 404;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Office home = Office.open();
    private final Owner one = new Owner(home, home.own("One of the team"));
    private final Owner other = new Owner(home, home.own("Another of the team"));
    private Actor everything;

    @BeforeEach
    void somebodyWhoMayCallEverything() {
        everything = Actor.member(home, Role.MANAGER, Role.ASSESSOR, Role.ADMIN, Role.PLATFORM);
    }

    /** What somebody may call, with an address that names a child of something else. */
    private record Door(Route route, Access access, String address) {}

    @Test
    void nothingIsFoundUnderAnotherParent() {
        var doors = doors(Access.table());
        var faults = faults(doors);
        System.out.printf("parents: %d passed, %d failed%n", doors.size() - faults.size(), faults.size());
        assertThat(faults).isEmpty();
        assertThat(doors).hasSizeGreaterThan(20);
    }

    @Test
    void aDoorThatDoesNotLookWhoseChildItIsIsReported() {
        var open = new Access(false, false, Set.of(), Reach.LED, Note.NONE, "");
        var route = new Route("/planted/people/{person}/parts/{part}", "GET");
        assertThat(faults(doors(Map.of(route, open)))).isNotEmpty();
    }

    private List<Door> doors(Map<Route, Access> table) {
        var doors = new ArrayList<Door>();
        table.forEach((route, access) -> {
            if (!access.everybody() && !access.directories()) {
                parents(access).stream()
                        .flatMap(parent -> Things.underAnother(route, parent, childOf(parent)).stream())
                        .forEach(address -> doors.add(new Door(route, filledIn(route, access), address)));
            }
        });
        return doors;
    }

    private List<String> faults(List<Door> doors) {
        return doors.stream().flatMap(door -> fault(door).stream()).toList();
    }

    /** A form may be answered as done, for whoever clicks twice finds nothing: but then nothing has changed. */
    private Optional<String> fault(Door door) {
        var child = UUID.fromString(ID.matcher(door.address())
                .results()
                .map(MatchResult::group)
                .reduce((_, last) -> last)
                .orElseThrow());
        var before = Ledger.naming(child);
        var status = everything.knock(door.route(), door.address(), door.access());
        var changed = Ledger.naming(child).changed(before);
        var isDone = !door.route().method().equals("GET") && status == DONE;
        return changed.isEmpty() && (isDone || status == NOT_FOUND)
                ? Optional.empty()
                : Optional.of("%s %s answers %d and changes %s"
                        .formatted(door.route().method(), door.address(), status, changed));
    }

    private static Access filledIn(Route route, Access access) {
        return new Access(
                access.everybody(),
                access.directories(),
                access.roles(),
                access.reach(),
                access.note(),
                FORMS.getOrDefault(route.toString(), access.body()));
    }

    private List<Owner> parents(Access access) {
        return access.reach() == Reach.OWN ? List.of(self()) : List.of(one, other);
    }

    /** Of the same person, and of another where there is one. */
    private Owner childOf(Owner parent) {
        return parent.equals(other) ? one : parent;
    }

    private Owner self() {
        return new Owner(home, Objects.requireNonNull(everything.person()));
    }
}
