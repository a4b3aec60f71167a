package org.uplink.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.uplink.access.Access.Note;
import org.uplink.access.Cell.Expected;
import org.uplink.access.Things.Owner;
import org.uplink.platform.Role;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;

/**
 * A table of routes, laid out as one knock after the other by everybody at everything.
 *
 * @param home where those who knock work, or worked
 * @param theirs what a leader of the home leads
 * @param foreign of another district
 */
record Matrix(Map<Route, Access> table, Office home, Owner theirs, Owner foreign) {

    static Matrix of(Map<Route, Access> table) {
        var home = Office.open();
        var elsewhere = Office.open();
        return new Matrix(
                table,
                home,
                new Owner(home, home.own("Somebody of the team")),
                new Owner(elsewhere, Districts.person(elsewhere.organization(), "Somebody elsewhere")));
    }

    /** A route that nobody wrote a row for is open to nobody knows whom. */
    static void assertEachHasARow(Collection<Route> routes, Map<Route, Access> table) {
        assertThat(table.keySet()).containsExactlyInAnyOrderElementsOf(routes);
    }

    List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        var directory = Actor.directory(home);
        table.forEach((route, access) -> {
            cells.add(new Cell(Actor.stranger(home), route, access, theirs, toAStranger(access)));
            cells.addAll(toADirectory(directory, route, access));
        });
        for (var actor : members()) {
            table.forEach((route, access) -> {
                if (!access.everybody()) {
                    cells.addAll(cells(actor, route, access));
                }
            });
        }
        return cells;
    }

    private static Expected toAStranger(Access access) {
        if (access.directories()) {
            return Expected.REFUSED;
        }
        return access.everybody() ? Expected.ANSWERED : Expected.SIGN_IN;
    }

    /** Everywhere but at its own doors it is a stranger with an odd token. */
    private List<Cell> toADirectory(Actor directory, Route route, Access access) {
        return access.directories()
                ? reaching(directory, route, access)
                : List.of(new Cell(directory, route, access, theirs, toAStranger(access)));
    }

    /** Whoever has left comes last, and everything stays shut. */
    private List<Actor> members() {
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
                Actor.member(home, Role.ADMIN, Role.PLATFORM),
                Actor.opener(home));
    }

    private List<Cell> cells(Actor actor, Route route, Access access) {
        if (access.directories()) {
            return List.of(new Cell(actor, route, access, theirs, Expected.REFUSED));
        }
        if (!actor.mayCall(route, access)) {
            return List.of(new Cell(actor, route, access, theirs, Expected.SHUT));
        }
        return reaching(actor, route, access);
    }

    private List<Cell> reaching(Actor actor, Route route, Access access) {
        var shut = access.note() == Note.DONE ? Expected.OPEN : Expected.SHUT;
        return switch (access.reach()) {
            case NOTHING ->
                List.of(new Cell(
                        actor, route, access, theirs, access.note() == Note.SILENT ? Expected.SHUT : Expected.OPEN));
            case OWN ->
                List.of(
                        new Cell(actor, route, access, own(actor), Expected.OPEN),
                        new Cell(actor, route, access, theirs, shut),
                        new Cell(actor, route, access, foreign, shut));
            case LED ->
                List.of(
                        new Cell(actor, route, access, theirs, actor.reaches(access) ? Expected.OPEN : shut),
                        new Cell(actor, route, access, foreign, shut));
            case ORGANIZATION ->
                List.of(
                        new Cell(actor, route, access, theirs, Expected.OPEN),
                        new Cell(actor, route, access, foreign, shut));
        };
    }

    private Owner own(Actor actor) {
        return new Owner(home, Objects.requireNonNull(actor.person()));
    }
}
