package org.uplink.access;

import java.util.Objects;
import org.uplink.testing.Browser;
import org.uplink.testing.Scim;
import org.uplink.testing.Tokens;

/**
 * Somebody who sends whatever they like, with what proves who they are.
 *
 * @param cookies a whole header, or "" for a stranger
 * @param csrf the token that goes with the cookies
 * @param bearer what a program of theirs brings, or ""
 * @param directory what a directory of their organization brings, or ""
 */
record Caller(String name, String cookies, String csrf, String bearer, String directory) {

    static Caller stranger(Actor actor) {
        return new Caller("stranger", actor.browser().cookieHeader(), actor.formToken(), "", "");
    }

    /** With a session that has just begun. */
    static Caller of(String name, Actor actor) {
        var mail = Objects.requireNonNull(actor.mail());
        var browser = Browser.signedInAs(mail);
        return new Caller(
                name,
                browser.cookieHeader(),
                browser.formToken("/me/settings"),
                Tokens.of(mail),
                name.equals("administrator")
                        ? Scim.of(actor.home().organization()).secret()
                        : "");
    }
}
