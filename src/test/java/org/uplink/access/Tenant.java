package org.uplink.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.uplink.access.Access.Reach;
import org.uplink.access.Things.Owner;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;
import org.uplink.testing.Office;

/**
 * A district in which everything that people can write is written, with everybody who can sign in there.
 *
 * @param things an address of each route, about the person whom the manager leads
 * @param own addresses of the routes that only their owner reads, for each actor
 * @param credential an address at which strangers check a credential
 * @param feed the secret of a calendar
 */
public record Tenant(
        Canaries canaries,
        Office home,
        Owner owner,
        List<Actor> actors,
        Map<Route, String> things,
        Map<Actor, Map<Route, String>> own,
        String path,
        String credential,
        String feed) {

    /** Whoever looks after the platform looks over the wall by right, and the caught mail is looked at apart. */
    private static final List<String> OVER_THE_WALL = List.of("/platform", "/admin/organizations", "/local");

    /** Who has signed out reads nothing more. */
    private static final List<String> ENDS = List.of("/login", "/logout");

    public static Tenant furnish(Random seed) {
        var home = Office.open();
        var owner = new Owner(home, home.own("Somebody of the team"));
        Districts.job(owner.person(), home.organization(), "support-technician");
        home.level(owner.person(), "SVC-05", 2, "current");
        var actors = List.of(
                Actor.member(home),
                Actor.manager(home),
                Actor.member(home, Role.ASSESSOR),
                Actor.member(home, Role.ADMIN),
                Actor.opener(home),
                Actor.directory(home));
        var things = addresses(owner, access -> true);
        var own = new HashMap<Actor, Map<Route, String>>();
        actors.stream()
                .filter(actor -> !actor.isOpener() && !actor.isDirectory())
                .forEach(actor -> own.put(
                        actor, addresses(new Owner(home, person(actor)), access -> access.reach() == Reach.OWN)));
        var path = home.alias() + "~" + SharedThings.shareable(owner);
        var credential = Learned.award(home.organization(), owner.person(), Learned.today(), null)
                .slug();
        var feed = feed(new Owner(home, person(actors.getFirst())));
        Written.about(owner);
        var tenant = new Tenant(Canaries.of(seed), home, owner, actors, things, own, path, credential, feed);
        tenant.canaries.plant(home.organization());
        return tenant;
    }

    /** Whom the things are about. */
    public PersonId person() {
        return owner.person();
    }

    private static Map<Route, String> addresses(Owner owner, Predicate<Access> which) {
        var addresses = new HashMap<Route, String>();
        Access.table().forEach((route, access) -> {
            if (which.test(access) && !isOverTheWall(route) && ENDS.stream().noneMatch(route.path()::startsWith)) {
                addresses.put(route, Things.address(route, owner));
            }
        });
        return addresses;
    }

    static boolean isOverTheWall(Route route) {
        return OVER_THE_WALL.stream().anyMatch(route.path()::startsWith);
    }

    private static PersonId person(Actor actor) {
        return Objects.requireNonNull(actor.person());
    }

    private static String feed(Owner owner) {
        try {
            var secret = Ids.secret();
            var hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            Things.row(
                    "insert into calendar_feed (id, organization_id, person_id, secret_hash, made_at) values (?, ?, ?, ?, now())",
                    owner.at(),
                    owner.person().value(),
                    hash);
            return secret;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** All that somebody of this district can ask for: what is theirs, and the same of a neighbour. */
    List<String> addresses(Actor actor, Tenant neighbour) {
        var all = new ArrayList<String>();
        Access.table().forEach((route, access) -> {
            if (route.method().equals("GET") && things.containsKey(route) && actor.mayCall(route, access)) {
                all.add(own.getOrDefault(actor, Map.of()).getOrDefault(route, things.get(route)));
                all.add(neighbour.things.get(route));
            }
        });
        all.addAll(Questions.about(this, actor));
        all.addAll(Questions.about(neighbour, actor));
        all.addAll(Questions.byTheSecretsOf(this));
        return all.stream().distinct().toList();
    }
}
