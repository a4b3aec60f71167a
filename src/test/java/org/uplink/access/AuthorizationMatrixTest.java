package org.uplink.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.uplink.access.Access.Note;
import org.uplink.access.Things.Owner;
import org.uplink.local.LocalStack;
import org.uplink.platform.Role;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;

/** Every route, knocked at by everybody, with what is theirs, what is a colleague's and what is another district's. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class AuthorizationMatrixTest {

    private static final int TO_SIGN_IN = 302;
    private static final Set<Integer> NOT_OPEN = Set.of(TO_SIGN_IN, 401, 403, 404);

    @Test
    void eachRouteHasARowThatSaysWhoMayCallIt() {
        assertThat(Access.table().keySet()).containsExactlyElementsOf(Route.all());
    }

    @Test
    void eachDoorOpensForThoseOfTheTableAndForNobodyElse() {
        var home = Office.open();
        var elsewhere = Office.open();
        var learner = Districts.person(home.organization(), "Somebody of the team");
        Db.run(
                "insert into team_member (team_id, organization_id, person_id) values (?, ?, ?)",
                home.team(),
                home.organization().value(),
                learner.value());
        var theirs = new Owner(home, learner);
        var foreign = new Owner(elsewhere, Districts.person(elsewhere.organization(), "Somebody elsewhere"));
        var cells = cells(home, theirs, foreign);

        var wrong = cells.stream().flatMap(cell -> cell.fault().stream()).toList();

        System.out.printf("authz: %d passed, %d failed%n", cells.size() - wrong.size(), wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(cells).hasSizeGreaterThan(3000);
    }

    private static List<Cell> cells(Office home, Owner theirs, Owner foreign) {
        var table = Access.table();
        var cells = new ArrayList<Cell>();
        table.forEach((route, access) -> cells.add(new Cell(
                Actor.stranger(home),
                route,
                access,
                theirs,
                access.everybody() ? Expected.ANSWERED : Expected.SIGN_IN)));
        for (var actor : members(home)) {
            table.forEach((route, access) -> {
                if (!access.everybody()) {
                    cells.addAll(cells(actor, route, access, theirs, foreign));
                }
            });
        }
        return cells;
    }

    /** Whoever has left comes last, and everything stays shut. */
    private static List<Actor> members(Office home) {
        var former = Actor.member(home, Role.MANAGER, Role.ADMIN).left();
        Db.run(
                "update membership set ended_on = current_date - 1 where organization_id = ? and person_id = ?",
                home.organization().value(),
                Objects.requireNonNull(former.person()).value());
        return List.of(
                former,
                Actor.member(home),
                Actor.manager(home),
                Actor.member(home, Role.MANAGER),
                Actor.member(home, Role.ASSESSOR),
                Actor.member(home, Role.ADMIN),
                Actor.member(home, Role.ADMIN, Role.PLATFORM));
    }

    private static List<Cell> cells(Actor actor, Route route, Access access, Owner theirs, Owner foreign) {
        if (!actor.mayCall(access)) {
            return List.of(new Cell(actor, route, access, theirs, Expected.SHUT));
        }
        var open = access.note() == Note.NOT_MADE_HERE ? Expected.SHUT : Expected.OPEN;
        var shut = access.note() == Note.DONE ? Expected.OPEN : Expected.SHUT;
        var own = new Owner(theirs.home(), Objects.requireNonNull(actor.person()));
        return switch (access.reach()) {
            case NOTHING -> List.of(new Cell(actor, route, access, theirs, open));
            case OWN ->
                List.of(
                        new Cell(actor, route, access, own, open),
                        new Cell(actor, route, access, theirs, shut),
                        new Cell(actor, route, access, foreign, shut));
            case LED ->
                List.of(
                        new Cell(actor, route, access, theirs, actor.reaches(access) ? open : shut),
                        new Cell(actor, route, access, foreign, shut));
            case ORGANIZATION ->
                List.of(new Cell(actor, route, access, theirs, open), new Cell(actor, route, access, foreign, shut));
        };
    }

    private enum Expected {
        /** In whatever way, but without being asked to sign in, and without a fault. */
        ANSWERED,
        OPEN,
        /** As if there were no such address; whoever belongs to no organization is told so. */
        SHUT,
        SIGN_IN;

        boolean isMetBy(int status, Actor actor, Route route) {
            return switch (this) {
                case ANSWERED -> status < 500 && status != TO_SIGN_IN;
                case OPEN ->
                    status < 500
                            && !NOT_OPEN.contains(status)
                            && (!route.method().equals("GET") || status < 400);
                case SHUT -> status == 404 || (status == 403 && actor.roles().isEmpty());
                case SIGN_IN -> status == TO_SIGN_IN || status == 401;
            };
        }
    }

    /** Somebody at a door, with a thing of somebody. */
    private record Cell(Actor actor, Route route, Access access, Owner owner, Expected expected) {

        Optional<String> fault() {
            var address = Things.address(route, owner);
            var status = actor.knock(route, address, access);
            return expected.isMetBy(status, actor, route)
                    ? Optional.empty()
                    : Optional.of("%s: %s %s answers %d and should be %s"
                            .formatted(actor.name(), route.method(), address, status, expected));
        }
    }
}
