package org.uplink.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.notification.Morning;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;
import org.uplink.testing.Scim;

/**
 * Whoever gives a role, to whomever and by whatever way: only an administrator gives, at home, never the platform's, and never to
 * themselves while there is another administrator.
 */
@QuarkusTest
@WithTestResource(LocalStack.class)
class GrantingTest {

    private static final List<String> ROLES =
            List.of("manager", "assessor", "admin", "platform", "PLATFORM", "admin,platform", "owner");
    private static final Set<String> GIVEN = Set.of("manager", "assessor", "admin");

    private final Office home = Office.open();
    private final Office elsewhere = Office.open();

    @Test
    void nobodyGivesWhatIsNotTheirsToGive() {
        var givers = List.of(
                Actor.member(home),
                Actor.manager(home),
                Actor.member(home, Role.ASSESSOR),
                Actor.member(home, Role.ADMIN),
                Actor.member(elsewhere, Role.ADMIN));
        Districts.person(home.organization(), "Another Admin", "admin");
        var faults = new ArrayList<String>();
        var tries = 0;
        for (var giver : givers) {
            for (var role : ROLES) {
                for (var target : targets(giver)) {
                    tries++;
                    var toThemselves = target.person().equals(giver.person());
                    var mayGive = giver.roles().contains(Role.ADMIN)
                            && giver.home().equals(target.at())
                            && !(toThemselves && giver.home().equals(home))
                            && GIVEN.contains(role);
                    var before = roles(target.person());
                    give(giver, target.person(), role);
                    var after = roles(target.person());
                    keepRoles(giver);
                    var gained =
                            after.stream().filter(one -> !before.contains(one)).toList();
                    if (!gained.isEmpty() && !(mayGive && isGiven(gained))) {
                        faults.add("%s gives %s to %s, who gained %s".formatted(giver.name(), role, target, gained));
                    }
                }
            }
        }
        System.out.printf("granting: %d passed, %d failed%n", tries - faults.size(), faults.size());
        assertThat(faults).isEmpty();
        assertThat(tries).isGreaterThan(100);
    }

    private record Target(PersonId person, Office at) {}

    private List<Target> targets(Actor giver) {
        return List.of(
                new Target(Objects.requireNonNull(giver.person()), giver.home()),
                new Target(Districts.person(home.organization(), "Colleague " + Ids.next()), home),
                new Target(Districts.person(home.organization(), "Manager " + Ids.next(), "manager"), home),
                new Target(Districts.person(elsewhere.organization(), "Neighbour " + Ids.next()), elsewhere));
    }

    /** Who gave away the own role could give nothing more. */
    private static void keepRoles(Actor giver) {
        var roles = giver.roles().stream().map(Role::key).collect(Collectors.joining(",", "{", "}"));
        Db.run(
                "update membership set roles = ?::text[] where person_id = ?",
                roles,
                Objects.requireNonNull(giver.person()).value());
    }

    private static void give(Actor giver, PersonId target, String role) {
        var version = Db.number("select coalesce(max(version), 0) from membership where person_id = ?", target.value());
        giver.browser()
                .post(
                        "/admin/people/" + target,
                        Map.of("role", role, "roles", role, "version", Long.toString(version)),
                        giver.formToken());
        giver.browser()
                .post(
                        "/me/settings",
                        Map.of("locale", "en", "theme", "auto", "roles", role, "role", role),
                        giver.formToken());
    }

    private static boolean isGiven(List<String> roles) {
        return roles.stream().noneMatch(all -> all.contains("platform") || all.contains("owner"));
    }

    private static List<String> roles(PersonId person) {
        return Db.texts(
                "select organization_id || ' ' || unnest(roles) from membership where person_id = ?", person.value());
    }

    /** An administrator gives a colleague a role: the check sees that it came about. */
    @Test
    void aRoleThatIsGivenIsSeen() {
        var colleague = Districts.person(home.organization(), "Colleague " + Ids.next());
        give(Actor.member(home, Role.ADMIN), colleague, "assessor");
        assertThat(roles(colleague)).anyMatch(one -> one.endsWith("assessor"));
    }

    /** By the page of a person, of a team, a table, or an invitation that they answer themselves. */
    @Test
    void anAdministratorGivesThemselvesARoleOnlyWhereNobodyElseCould() {
        var admin = Actor.member(home, Role.ADMIN);
        var person = Objects.requireNonNull(admin.person());
        var other = Districts.person(home.organization(), "Another Admin", "admin");
        giveThemselvesARole(admin, person);
        assertThat(roles(person)).noneMatch(one -> one.endsWith("manager") || one.endsWith("assessor"));
        Db.run("update membership set roles = '{learner}' where person_id = ?", other.value());
        admin.browser()
                .form("/admin/people/" + person)
                .with("role", "admin", "assessor")
                .send();
        assertThat(roles(person)).anyMatch(one -> one.endsWith("assessor"));
    }

    private void giveThemselvesARole(Actor admin, PersonId person) {
        var browser = admin.browser();
        var refused = browser.form("/admin/people/" + person)
                .with("role", "admin", "manager")
                .send();
        assertThat(refused.html().select("#role-error").text()).contains("another administrator");
        browser.post(
                "/admin/teams/" + home.team() + "/people",
                Map.of("person", person.toString(), "as", "manager", "confirmed", "true"),
                admin.formToken());
        Db.run("update person set email = ? where id = ?", person + "@self.example", person.value());
        var plan = browser.form("/admin/people/roster")
                .upload(
                        "file",
                        "own.csv",
                        "text/csv",
                        ("name,email,teams,manager\nNew One,new" + person + "@self.example,Own team," + person
                                        + "@self.example")
                                .getBytes(StandardCharsets.UTF_8))
                .sendAndFollow();
        assertThat(plan.text()).contains("Nobody gives a role to themselves");
        var guest = "guest" + Ids.next() + "@invited.example";
        browser.form("/admin/people/invitations", "#invite")
                .with("email", guest)
                .with("role", "assessor")
                .send();
        Morning.mail();
        var link = Morning.caught(guest).replaceFirst("(?s).*(/invitations/[\\w-]{40,60}).*", "$1");
        assertThat(browser.post(link, Map.of(), admin.formToken()).status()).isEqualTo(410);
    }

    @Test
    void neitherAnInvitationNorADirectoryGivesThePlatformRole() {
        var admin = Actor.member(home, Role.ADMIN);
        var guest = "guest" + Ids.next() + "@invited.example";
        admin.browser()
                .post(
                        "/admin/people/invitations",
                        Map.of("email", guest, "role", "platform", "roles", "platform"),
                        admin.formToken());
        assertThat(Db.texts("select roles::text from invitation where email = ?", guest))
                .noneMatch(all -> all.contains("platform"));
        var person = Scim.of(home.organization())
                .post("/Users", Scim.described(guest, "7", "A", "B").replace("\"admin\"", "\"platform\""))
                .jsonPath()
                .getString("id");
        assertThat(roles(PersonId.parse(person))).noneMatch(all -> all.contains("platform") || all.contains("admin"));
    }
}
