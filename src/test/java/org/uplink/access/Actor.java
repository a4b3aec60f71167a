package org.uplink.access;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uplink.access.Things.Owner;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;
import org.uplink.testing.Scim;
import org.uplink.testing.Tokens;

/**
 * Somebody who knocks at every door.
 *
 * @param mail null for a stranger and for a directory, who have no account
 * @param home where they work, or worked
 * @param leads whether they lead the person whom the things of their home are about
 * @param secret what a directory brings; "" for people
 */
record Actor(
        String name,
        @Nullable String mail,
        @Nullable PersonId person,
        Set<Role> roles,
        Office home,
        boolean leads,
        Browser browser,
        String formToken,
        String secret) {

    private static final String OPENING = "uplink_opening";
    private static final String ENDS_AN_OPENING = "/admin/openings/{id}/end";

    /** Somebody new each time: a browser keeps a cookie of every sign-in that it was sent to. */
    static Actor stranger(Office home) {
        var browser = Browser.anonymous();
        return new Actor("stranger", null, null, Set.of(), home, false, browser, browser.formToken("/verify"), "");
    }

    /** The program that keeps the people of a district in step, with its token at each door. */
    static Actor directory(Office home) {
        var browser = Browser.anonymous();
        var formToken = browser.formToken("/verify");
        var secret = Scim.of(home.organization()).secret();
        browser.brings(secret);
        return new Actor("directory", null, null, Set.of(), home, true, browser, formToken, secret);
    }

    /** Somebody who looks after the platform, in a district that they have opened. */
    static Actor opener(Office home) {
        var platform = member(Office.open(), Role.PLATFORM);
        var person = Objects.requireNonNull(platform.person);
        platform.browser.holds(OPENING, Things.opening(new Owner(home, person)));
        return new Actor(
                "opener",
                platform.mail,
                person,
                Set.of(Role.ADMIN),
                home,
                true,
                platform.browser,
                platform.formToken,
                "");
    }

    static Actor member(Office home, Role... further) {
        var mail = Accounts.vouchedBy(home.alias());
        var keys = Arrays.stream(further).map(Role::key).toArray(String[]::new);
        var person = Districts.member(mail, home.alias(), keys);
        var roles = new HashSet<>(Set.of(Role.LEARNER));
        roles.addAll(Set.of(further));
        return signedIn(String.join("+", keys), mail, person, roles, home, roles.contains(Role.ADMIN));
    }

    static Actor manager(Office home) {
        return signedIn("leader", home.managerMail(), home.manager(), Set.of(Role.LEARNER, Role.MANAGER), home, true);
    }

    private static Actor signedIn(
            String name, String mail, PersonId person, Set<Role> roles, Office home, boolean leads) {
        var browser = Browser.signedInAs(mail);
        return new Actor(
                name.isEmpty() ? "learner" : name,
                mail,
                person,
                roles,
                home,
                leads,
                browser,
                browser.formToken("/me/settings"),
                "");
    }

    /** The same person after the last day; the session stays in the browser. */
    Actor left() {
        return new Actor("former " + name, mail, person, Set.of(), home, false, browser, formToken, secret);
    }

    boolean isDirectory() {
        return !secret.isEmpty();
    }

    boolean isOpener() {
        return !browser.cookie(OPENING).isEmpty();
    }

    boolean mayCall(Route route, Access access) {
        if (access.everybody()) {
            return true;
        }
        return access.directories() ? isDirectory() : isOneOf(access) && !(isOpener() && changes(route));
    }

    private boolean isOneOf(Access access) {
        return access.roles().isEmpty() ? mail != null : access.roles().stream().anyMatch(roles::contains);
    }

    /** What was opened is looked at: nothing of it is changed but that it is open. */
    private static boolean changes(Route route) {
        return !route.method().equals("GET") && !route.path().equals(ENDS_AN_OPENING);
    }

    /** Whether they may look at what is about the person of their home whom a leader leads. */
    boolean reaches(Access access) {
        return leads || (access.roles().contains(Role.ASSESSOR) && roles.contains(Role.ASSESSOR));
    }

    /** The status of the answer. */
    int knock(Route route, String address, Access access) {
        var body = filled(access.body(), address);
        if (route.isForPrograms() || route.isForDirectory()) {
            return program(route, address, body);
        }
        return route.method().equals("GET")
                ? browser.open(address).status()
                : posted(address, fields(body), access.note() == Access.Note.MULTIPART);
    }

    /** All that an address answers, asked for as a page or by a program. */
    Answer read(String address) {
        if (address.startsWith("/api/")) {
            var answer = program().urlEncodingEnabled(false).get(address);
            return new Answer(answer.statusCode(), answer.headers().toString(), answer.asByteArray());
        }
        var answer = browser.file(address);
        return new Answer(answer.statusCode(), answer.headers().toString(), answer.body());
    }

    private String filled(String body, String address) {
        return body.replace("{new}", Ids.next().toString())
                .replace("{home}", home.alias())
                .replace("{leader}", home.manager().toString())
                .replace("{self}", String.valueOf(person))
                .replace("{last}", address.replaceAll(".*/rules/|/.*", ""));
    }

    private static Map<String, String> fields(String body) {
        return Arrays.stream(body.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("="))
                .collect(toMap(pair -> pair[0], pair -> pair[1]));
    }

    private int program(Route route, String address, String body) {
        var sent = route.method().equals("GET")
                ? program()
                : program().contentType(ContentType.JSON).body(body.isEmpty() ? "{}" : body);
        return sent.request(route.method(), address).statusCode();
    }

    private RequestSpecification program() {
        if (isDirectory()) {
            return given().auth().oauth2(secret);
        }
        var program = mail == null ? given() : given().auth().oauth2(Tokens.of(mail));
        return isOpener() ? program.cookie(OPENING, browser.cookie(OPENING)) : program;
    }

    /** A refused body is not read, and the connection that it came on may be closed under the next request. */
    private int posted(String address, Map<String, String> fields, boolean withFiles) {
        try {
            return post(address, fields, withFiles);
        } catch (AssertionError closed) {
            return post(address, fields, withFiles);
        }
    }

    private int post(String address, Map<String, String> fields, boolean withFiles) {
        var answer = withFiles
                ? browser.postWithFiles(address, fields, formToken)
                : browser.post(address, fields, formToken);
        return answer.status();
    }
}
