package org.uplink.access;

import java.util.Optional;
import java.util.Set;
import org.uplink.access.Things.Owner;

/** Somebody at a door, with a thing of somebody. */
record Cell(Actor actor, Route route, Access access, Owner owner, Expected expected) {

    private static final int TO_SIGN_IN = 302;
    private static final Set<Integer> NOT_OPEN = Set.of(TO_SIGN_IN, 401, 403, 404);

    enum Expected {
        /** In whatever way, but without being asked to sign in, and without a fault. */
        ANSWERED,
        OPEN,
        /** As if there were no such address; whoever belongs to no organization is told so. */
        SHUT,
        SIGN_IN,
        /** No page asks a program to sign in: it is told that it may not. */
        REFUSED;

        boolean isMetBy(int status, Actor actor, Route route) {
            return switch (this) {
                case ANSWERED -> status < 500 && status != TO_SIGN_IN;
                case OPEN ->
                    status < 500
                            && !NOT_OPEN.contains(status)
                            && (!route.method().equals("GET") || status < 400);
                case SHUT -> status == 404 || (status == 403 && actor.roles().isEmpty());
                case SIGN_IN -> status == TO_SIGN_IN || status == 401;
                case REFUSED -> status == 401;
            };
        }
    }

    /** What is wrong with the answer, if anything is. */
    Optional<String> fault() {
        var address = Things.address(route, owner);
        var status = actor.knock(route, address, access);
        return expected.isMetBy(status, actor, route)
                ? Optional.empty()
                : Optional.of("%s: %s %s answers %d and should be %s"
                        .formatted(actor.name(), route.method(), address, status, expected));
    }
}
