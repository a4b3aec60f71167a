package org.uplink.people.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.OrganizationId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;
import org.uplink.testing.Office;
import org.uplink.testing.Scim;

/** A file with many people: shown first, and then done just so. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class RosterTest {

    private static final String PAGE = "/admin/people/roster";
    private static final String HEAD = "name,email,external_id,job,school,teams,manager,start,end\n";
    private static final int MANY = 10_000;

    private Office office;
    private OrganizationId here;
    private Browser admin;

    @BeforeEach
    void anOfficeWithAnAdministrator() {
        office = Office.open();
        here = office.organization();
        var email = Accounts.vouchedBy(office.alias());
        Districts.member(email, office.alias(), "admin");
        admin = Browser.signedInAs(email);
    }

    @Test
    void nothingIsDoneBeforeItIsShownAndThenJustThatIs() {
        var plan = upload("""
                Ana Lima,ana@r.example,1,support-technician,,Desk; Field,,,
                Bo Banks,bo@r.example,2,,,desk,ana@r.example,2026-01-05,
                Wrong,nobody,3,,,,,,""");
        assertThat(plan.text()).contains("Problems: 1", "Added: 2", "“nobody” is no address");
        assertThat(people()).isZero();
        var done = apply(plan);
        assertThat(done.text()).contains("Done.", "What followed from");
        assertThat(people()).isEqualTo(2);
        assertThat(teams("ana@r.example")).containsExactly("Desk", "Field");
        assertThat(teams("bo@r.example")).containsExactly("Desk");
        assertThat(one("select m.roles ::text", "ana@r.example")).isEqualTo("{learner,manager}");
        assertThat(one("select m.started_on ::text", "bo@r.example")).isEqualTo("2026-01-05");
        assertThat(Db.texts("""
                select action from audit_event where organization_id = ? and action <> 'tested' order by action""", here.value())).containsExactly("added-by-roster", "added-by-roster", "applied-roster");
    }

    @Test
    void aSecondFileChangesEndsAndBringsBack() {
        apply(upload(
                "Ana Lima,ana@r.example,1,,,Desk,,,\nBo Banks,bo@r.example,2,,,,,,\nCy Cole,cy@r.example,3,,,,,,"));
        var today = Learned.today();
        var second = upload(
                "Ana Reyes,reyes@r.example,1,support-technician,,Field,,,\nBo Banks,bo@r.example,2,,,,,,\nCy Cole,cy@r.example,3,,,,,,"
                        + today);
        assertThat(second.text())
                .contains("Changed: 1", "Ended: 1", "Stay as they are: 1", "Ana Lima → Ana Reyes", "Desk → Field");
        apply(second);
        assertThat(teams("reyes@r.example")).containsExactly("Field");
        assertThat(one("select m.ended_on ::text", "cy@r.example")).isEqualTo(today.toString());
        var third = upload("Cy Cole,cy@r.example,3,,,,,,");
        assertThat(third.text()).contains("Come back: 1");
        apply(third);
        assertThat(one("select coalesce(m.ended_on ::text, 'here')", "cy@r.example"))
                .isEqualTo("here");
        assertThat(Db.number(
                        "select count(*) from membership m join person p on p.id = m.person_id where p.email = 'cy@r.example' and m.organization_id = ?",
                        here.value()))
                .isOne();
    }

    @Test
    void aHoldKeepsTheLineOfWhoeverIsHeld() {
        apply(upload("Ana Lima,ana@r.example,1,,,,,,\nBo Banks,bo@r.example,2,,,,,,"));
        Db.run("update roster_upload set made_at = now() - interval '2 days' where organization_id = ?", here.value());
        Db.run("""
                insert into legal_hold (id, organization_id, person_id, reason, placed_by, placed_at)
                select gen_random_uuid(), m.organization_id, p.id, 'The case of 2026', p.id, now()
                from membership m join person p on p.id = m.person_id
                where m.organization_id = ? and p.email = 'ana@r.example'""", here.value());
        upload("Cy Cole,cy@r.example,3,,,,,,");
        assertThat(Db.texts("select email from roster_line where organization_id = ? order by email", here.value()))
                .containsExactly("ana@r.example", "cy@r.example");
        Db.run("""
                insert into legal_hold_end (hold_id, organization_id, ended_by, ended_at)
                select id, organization_id, placed_by, now() from legal_hold where organization_id = ?""", here.value());
        upload("Cy Cole,cy@r.example,3,,,,,,");
        assertThat(Db.number(
                        "select count(*) from roster_upload where organization_id = ? and made_at < now() - interval '1 day'",
                        here.value()))
                .isZero();
    }

    @Test
    void whoIsNotInTheFileStaysUnlessThatIsAskedFor() {
        apply(upload("Ana Lima,ana@r.example,1,,,,,,\nBo Banks,bo@r.example,2,,,,,,"));
        assertThat(upload("Ana Lima,ana@r.example,1,,,,,,").text()).contains("Nothing would change");
        var plan = admin.form(PAGE)
                .with("missing", "end")
                .upload(
                        "file",
                        "all.csv",
                        "text/csv",
                        (HEAD + "Ana Lima,ana@r.example,1,,,,,,").getBytes(StandardCharsets.UTF_8))
                .sendAndFollow();
        assertThat(plan.text()).contains("Bo Banks", "not in the table", "Ended: 2");
        apply(plan);
        assertThat(one("select (m.ended_on is not null) ::text", "bo@r.example"))
                .isEqualTo("true");
        assertThat(admin.get("/admin").status()).isEqualTo(200);
    }

    @Test
    void nobodyIsEndedForBeingAbsentWhileALineMayBeTheirs() {
        apply(upload("Ana Lima,ana@r.example,1,,,,,,\nBo Banks,bo@r.example,2,,,,,,\nCy Cole,cy@r.example,3,,,,,,"));
        for (var unsure :
                List.of("Bo Banks,bo(at)r.example,,,,,,,", "Bo Banks,,,,,,,,", "Bo Banks,bo@r.example,7,,,,,,")) {
            var plan = whole("Ana Lima,ana@r.example,1,,,,,,\n" + unsure);
            assertThat(plan.text())
                    .as(unsure)
                    .contains("a line with a problem may be theirs")
                    .doesNotContain("Ended");
        }
        var sure = whole("Ana Lima,ana@r.example,1,,,,,,\nBo Banks,bo@r.example,2,no such job,,,,,");
        assertThat(sure.text()).contains("Problems: 1", "Ended: 2").doesNotContain("may be theirs");
        apply(sure);
        assertThat(one("select (m.ended_on is not null) ::text", "cy@r.example"))
                .isEqualTo("true");
        assertThat(one("select (m.ended_on is not null) ::text", "bo@r.example"))
                .isEqualTo("false");
    }

    @Test
    void whoComesBackHasNoneOfTheRolesOfBeforeUnlessTheFileSaysSo() {
        apply(upload("Ana Lima,ana@r.example,1,,,Desk,,,\nBo Banks,bo@r.example,2,,,Desk,ana@r.example,,"));
        Db.run("""
                update membership set roles = '{learner,manager,admin}', ended_on = current_date
                where organization_id = ? and person_id = (select person_id from directory_entry where organization_id = ?
                                                             and external_id = '1')""", here.value(), here.value());
        var back = "Ana Lima,ana@r.example,1,,,Desk,,,";
        var plan = upload(back);
        assertThat(plan.text()).contains("Come back: 1", "Roles: manager, admin → learner", "Manages: Desk →");
        var named = upload(back + "\nBo Banks,bo@r.example,2,,,Desk,ana@r.example,,");
        assertThat(named.text()).contains("Come back: 1", "Changed: 1");
        apply(upload(back));
        assertThat(one("select m.roles ::text", "ana@r.example")).isEqualTo("{learner}");
        assertThat(Db.number("""
                select count(*) from team_manager tm join person p on p.id = tm.person_id
                where tm.organization_id = ? and p.email = 'ana@r.example'""", here.value())).isZero();
        assertThat(Db.texts(
                        "select detail from audit_event where organization_id = ? and action = 'reinstated-membership'",
                        here.value()))
                .singleElement()
                .asString()
                .contains("roles: manager, admin → learner", "manages: Desk →");
    }

    @Test
    void whomTheDirectoryRemovedComesBackThoughAnotherHasTheNameOfBefore() {
        var scim = Scim.of(here);
        var first = scim.user("js@d.example", "1");
        scim.delete("/Users/" + first).then().statusCode(204);
        var second = scim.user("js@d.example", "2");
        var plan = upload("John Smith,john2@d.example,1,,,,,,");
        assertThat(plan.text()).contains("Come back: 1");
        assertThat(apply(plan).text()).contains("Done.");
        assertThat(userName(first)).isEqualTo("john2@d.example");
        apply(upload("John Smith,john3@d.example,1,,,,,,"));
        assertThat(userName(first)).isEqualTo("john2@d.example");
        assertThat(userName(second)).isEqualTo("js@d.example");
    }

    @Test
    void whoSignedInAndLeftIsNotMadeASecondTime() {
        var member = Districts.person(here, "Moe Member");
        apply(upload("Moe Member,moe.member@nowhere.example,,,,,,," + Learned.today()));
        var plan = upload("Moe Member,moe.member@nowhere.example,,,,,,,\nBo Banks,bo@r.example,2,,,,,,");
        assertThat(plan.text()).contains("Somebody who has left had this address", "Added: 1");
        assertThat(upload("Mo Next,moe.member@nowhere.example,4711,,,,,,").text())
                .contains("if this is somebody else, invite them");
        apply(plan);
        assertThat(Db.texts("""
                select p.id ::text from person p join membership m on m.person_id = p.id
                where m.organization_id = ? and p.email = 'moe.member@nowhere.example'""", here.value())).containsExactly(member.toString());
    }

    @Test
    void whomATableEndsComesBackByTheExternalIdThatItGave() {
        var member = Districts.person(here, "Moe Member");
        var line = "Moe Member,moe.member@nowhere.example,77,,,,,,";
        apply(upload(line + Learned.today()));
        assertThat(upload(line + Learned.today()).text()).contains("Nothing would change");
        var plan = upload(line);
        assertThat(plan.text()).contains("Come back: 1");
        apply(plan);
        assertThat(Db.number(
                        "select count(*) from membership where organization_id = ? and person_id = ? and ended_on is null",
                        here.value(),
                        member.value()))
                .isOne();
    }

    @Test
    void anAddressThatTheNextOneHasMakesNobodyUnsure() {
        apply(upload("Jo Smith,js@r.example,1,,,,,,\nCy Cole,cy@r.example,3,,,,,,"));
        apply(upload("Jo Smith,js@r.example,1,,,,,," + Learned.today()));
        var plan = whole("Joan Smith,js@r.example,2,,,,,,");
        assertThat(plan.text()).contains("Added: 1", "Ended: 2").doesNotContain("may be theirs", "Problems");
        apply(plan);
        assertThat(Db.texts(
                        "select external_id || ' ' || user_name from directory_entry where organization_id = ? and external_id < '3' order by 1",
                        here.value()))
                .containsExactly("1 js@r.example", "2 2");
        assertThat(upload("Joan Smith,js@r.example,2,,,,,,").text()).contains("Nothing would change");
    }

    @Test
    void nobodyManagesByAnAddressThatTheirOwnTableGivesThem() {
        Db.run("""
                insert into directory_entry (organization_id, person_id, user_name, external_id, made_at, changed_at, claimed_at)
                select organization_id, person_id, 'author', 'author', now(), now(), now() from membership
                where organization_id = ? and 'admin' = any(roles)""", here.value());
        Districts.person(here, "Another Admin", "admin");
        var plan = upload("New Name,new@r.example,author,,,,,,\nBo Banks,bo@r.example,2,,,Desk,new@r.example,,");
        assertThat(plan.text()).contains("Nobody gives a role to themselves", "Changed: 1");
        apply(plan);
        assertThat(one("select m.roles ::text", "new@r.example")).isEqualTo("{learner,admin}");
    }

    @Test
    void ofTwoWithOneAddressTheLineSaysWhoManages() {
        apply(upload("Ana Lima,ana@r.example,1,,,,,,\nBo Banks,bo@r.example,2,,,,,,"));
        Db.run(
                "update person set email = 'ana@r.example' where id = (select person_id from directory_entry where organization_id = ? and external_id = '2')",
                here.value());
        var cy = "Cy Cole,cy@r.example,3,,,Desk,ana@r.example,,";
        assertThat(upload(cy).text()).contains("No member has the address");
        apply(upload("Ana Lima,ana@r.example,1,,,,,,\n" + cy));
        assertThat(Db.texts("""
                select e.external_id from team_manager tm join directory_entry e using (organization_id, person_id)
                where tm.organization_id = ?""", here.value())).containsExactly("1");
    }

    @Test
    void aPlanThatIsNotTrueAnyMoreIsShownAgainAndNotDone() {
        apply(upload("Ana Lima,ana@r.example,1,,,,,,"));
        var plan = upload("Ana Reyes,ana@r.example,1,,,,,,");
        Db.run(
                "update person set name = 'Ana Other' where email = 'ana@r.example' and id in (select person_id from membership where organization_id = ?)",
                here.value());
        var stale = admin.formOf(plan, "#apply").send();
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("nothing was done", "Ana Other → Ana Reyes");
        assertThat(one("select p.name", "ana@r.example")).isEqualTo("Ana Other");
        assertThat(admin.formOf(stale, "#apply").send().status()).isEqualTo(303);
        assertThat(one("select p.name", "ana@r.example")).isEqualTo("Ana Reyes");
    }

    @Test
    void aSecondClickDoesNothingMore() {
        var form = admin.formOf(upload("Ana Lima,ana@r.example,1,,,,,,"), "#apply");
        assertThat(form.send().status()).isEqualTo(303);
        assertThat(form.send().status()).isEqualTo(303);
        assertThat(people()).isOne();
    }

    @Test
    void whatCannotBeIsSaidBesideTheLine() {
        var chief = Districts.person(here, "Al Chief", "admin");
        Db.run("update person set email = 'chief@r.example' where id = ?", chief.value());
        var plan = upload("Al Chief,chief@r.example,,,,,,," + Learned.today() + "\nNobody,no@r.example,,,,,,,"
                + Learned.today() + "\nAna,ana@r.example,,,,Desk,ghost@r.example,,");
        assertThat(plan.text())
                .contains(
                        "This is an administrator",
                        "nobody can be ended",
                        "No member has the address “ghost@r.example”");
        assertThat(plan.html().select("#apply")).isEmpty();
    }

    @Test
    void aFileThatIsNoTableIsSaidToBeNone() {
        for (var file : List.of("", "name\nAna", "name,email")) {
            var refused = admin.form(PAGE)
                    .upload("file", "x.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8))
                    .send();
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.html().select("#file-error").text()).isNotEmpty();
        }
        assertThat(admin.get(PAGE + "/example.csv").body()).startsWith("\"name\",\"email\"");
    }

    @Test
    void aPlanOfAnotherOrganizationIsNotThere() {
        var plan = upload("Ana Lima,ana@r.example,1,,,,,,");
        var other = Accounts.vouchedBy("riverbend");
        Districts.member(other, "riverbend", "admin");
        assertThat(Browser.signedInAs(other).get(plan.path()).status()).isEqualTo(404);
    }

    @Test
    void tenThousandLinesTakeSeconds() {
        var lines = IntStream.range(0, MANY)
                .mapToObj(at ->
                        "Person %d,p%d@many.example,m%d,support-technician,,Team %d,,,".formatted(at, at, at, at % 200))
                .collect(Collectors.joining("\n"));
        var since = System.nanoTime();
        var plan = upload(lines);
        var shown = since(since);
        since = System.nanoTime();
        apply(plan);
        var done = since(since);
        since = System.nanoTime();
        var again = upload(
                lines.replace("support-technician", "network-administrator").replace("Team 1,", "Team 2,"));
        var second = since(since);
        System.out.printf(
                "roster: %d lines shown in %d ms, done in %d ms, shown again in %d ms%n", MANY, shown, done, second);
        assertThat(people()).isEqualTo(MANY);
        assertThat(again.status()).isEqualTo(200);
        assertThat(Duration.ofMillis(shown)).isLessThan(Duration.ofSeconds(15));
        assertThat(Duration.ofMillis(done)).isLessThan(Duration.ofSeconds(30));
    }

    private static long since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }

    private Browser.Page upload(String lines) {
        var plan = admin.form(PAGE)
                .upload("file", "people.csv", "text/csv", (HEAD + lines).getBytes(StandardCharsets.UTF_8))
                .sendAndFollow();
        assertThat(plan.status()).as(plan.text()).isEqualTo(200);
        return plan;
    }

    /** A table with all people: who is not in it is to be ended. */
    private Browser.Page whole(String lines) {
        return admin.form(PAGE)
                .with("missing", "end")
                .upload("file", "all.csv", "text/csv", (HEAD + lines).getBytes(StandardCharsets.UTF_8))
                .sendAndFollow();
    }

    private Browser.Page apply(Browser.Page plan) {
        return admin.formOf(plan, "#apply").sendAndFollow();
    }

    private long people() {
        return Db.number("""
                select count(*) from membership m join directory_entry e using (organization_id, person_id)
                where m.organization_id = ? and m.ended_on is null""", here.value());
    }

    private String userName(String person) {
        return Db.texts(
                        "select user_name from directory_entry where organization_id = ? and person_id = ?::uuid and removed_at is null",
                        here.value(),
                        person)
                .getFirst();
    }

    private List<String> teams(String email) {
        return Db.texts("""
                select t.name from team_member tm join team t on t.id = tm.team_id join person p on p.id = tm.person_id
                where tm.organization_id = ? and p.email = ? order by 1""", here.value(), email);
    }

    private String one(String select, String email) {
        return Db.texts(
                        select
                                + " from membership m join person p on p.id = m.person_id where m.organization_id = ? and p.email = ?",
                        here.value(),
                        email)
                .getFirst();
    }
}
