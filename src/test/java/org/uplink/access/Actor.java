package org.uplink.access;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;

import io.restassured.http.ContentType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;
import org.uplink.testing.Tokens;

/**
 * Somebody who knocks at every door.
 *
 * @param mail null for a stranger, who has no account
 * @param home where they work, or worked
 * @param leads whether they lead the person whom the things of their home are about
 */
record Actor(
        String name,
        @Nullable String mail,
        @Nullable PersonId person,
        Set<Role> roles,
        Office home,
        boolean leads,
        Browser browser,
        String formToken) {

    /** Somebody new each time: a browser keeps a cookie of every sign-in that it was sent to. */
    static Actor stranger(Office home) {
        var browser = Browser.anonymous();
        return new Actor("stranger", null, null, Set.of(), home, false, browser, browser.formToken("/verify"));
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
                browser.formToken("/me/settings"));
    }

    /** The same person after the last day; the session stays in the browser. */
    Actor left() {
        return new Actor("former " + name, mail, person, Set.of(), home, false, browser, formToken);
    }

    boolean isStranger() {
        return mail == null;
    }

    boolean mayCall(Access access) {
        return access.everybody()
                || (!isStranger() && !access.directories() && access.roles().isEmpty())
                || access.roles().stream().anyMatch(roles::contains);
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
            var answer = given().auth()
                    .oauth2(Tokens.of(Objects.requireNonNull(mail)))
                    .urlEncodingEnabled(false)
                    .get(address);
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
        var program = mail == null ? given() : given().auth().oauth2(Tokens.of(mail));
        var sent = route.method().equals("GET")
                ? program
                : program.contentType(ContentType.JSON).body(body.isEmpty() ? "{}" : body);
        return sent.request(route.method(), address).statusCode();
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
