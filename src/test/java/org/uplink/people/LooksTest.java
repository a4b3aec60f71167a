package org.uplink.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.uplink.local.LocalStack;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Queries;

/** Who looks at whose record is noted, once a day, and the person reads it. */
@QuarkusTest
@WithTestResource(LocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LooksTest {

    private OrganizationId here = new OrganizationId(new UUID(0, 0));
    private PersonId lead = new PersonId(new UUID(0, 0));
    private PersonId member = new PersonId(new UUID(0, 0));
    private Browser manager = Browser.anonymous();
    private Browser learner = Browser.anonymous();

    @BeforeEach
    void aManagerAndSomebodyOfTheirs() {
        var alias = "looks-" + System.nanoTime();
        Accounts.organizationInKeycloak(alias);
        here = Districts.organization(alias);
        var leads = Accounts.vouchedBy(alias);
        var learns = Accounts.vouchedBy(alias);
        lead = Districts.member(leads, alias, "manager");
        member = Districts.member(learns, alias);
        Districts.team(here, lead, member, lead);
        manager = Browser.signedInAs(leads);
        learner = Browser.signedInAs(learns);
    }

    @Test
    void aLookIsNotedOnceADayForEachKindOfPage() {
        assertThat(learner.get("/me/trail").text()).contains("Nobody has looked yet");
        for (var times = 0; times < 2; times++) {
            for (var page : List.of("", "/ratings", "/observations", "/self-assessment", "/trail")) {
                assertThat(manager.get("/team/people/" + member + page).status())
                        .isEqualTo(200);
            }
        }
        assertThat(looks())
                .containsExactly(
                        "looked-at-observations",
                        "looked-at-ratings",
                        "looked-at-self-assessment",
                        "looked-at-skills",
                        "looked-at-trail");
        var name =
                Db.texts("select name from person where id = ?", lead.value()).getFirst();
        assertThat(learner.get("/me/trail").text())
                .contains(name, "Looked at skills and learning", "Looked at ratings");
        assertThat(manager.get("/team/people/" + member + "/trail").text()).contains("Looked at skills and learning");
    }

    @Test
    void lookingAtOneselfIsNoLook() {
        manager.get("/team/people/" + lead);
        assertThat(looks()).isEmpty();
    }

    @Test
    void whatIsRefusedIsNoLook() {
        var neighbour = Districts.person(Districts.organization("lakeside"), "Neighbour Person");
        assertThat(manager.get("/team/people/" + neighbour).status()).isEqualTo(404);
        assertThat(manager.get("/team/people/" + neighbour + "/trail").status()).isEqualTo(404);
        assertThat(Db.number("select count(*) from audit_event where person_id = ?", neighbour.value()))
                .isZero();
    }

    @Test
    void whoIsNamedInAFileWasLookedAt() {
        var file = manager.file("/team/reports/never.csv?item=course/privacy-at-work");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(looks()).containsExactly("looked-at-file");
        assertThat(learner.get("/me/trail").text()).contains("Took a file with names");
    }

    @Test
    void aTableOfSkillsNamesItsPeople() {
        for (var kind : List.of("table", "workbook")) {
            assertThat(manager.file("/team/skills/" + kind).statusCode()).isEqualTo(200);
        }
        assertThat(looks()).containsExactly("looked-at-file");
        assertThat(Db.texts("select subject from audit_event where person_id = ?", member.value()))
                .containsExactly("/team/skills");
    }

    @Test
    void whoOpensTheLeaveOfSomebodyHasLooked() {
        manager.get("/team/people/" + member + "/leave");
        assertThat(looks()).containsExactly("looked-at-leave");
        assertThat(learner.get("/me/trail").text()).contains("Looked at leave");
    }

    /** That somebody's records are held is not for them to read here. */
    @Test
    void anAdministratorWhoOpensAHoldOrAnErasureHasLookedAtTheAccount() {
        var alias = "looks-admin-" + System.nanoTime();
        Accounts.organizationInKeycloak(alias);
        var leads = Accounts.vouchedBy(alias);
        var district = Districts.organization(alias);
        Districts.member(leads, alias, "admin");
        var person = Districts.person(district, "Ana Account");
        var admin = Browser.signedInAs(leads);
        for (var page : List.of("/admin/people/%s/hold", "/admin/people/%s/erasure", "/team/people/%s/hold")) {
            assertThat(admin.get(page.formatted(person)).status()).isEqualTo(200);
        }
        assertThat(Db.texts(
                        "select action || ' ' || subject from audit_event where person_id = ? order by action",
                        person.value()))
                .containsExactly(
                        "looked-at-account /admin/people/" + person,
                        "looked-at-award /team/people/" + person + "/hold");
    }

    @Test
    void managersReadWhoAndWhatButNoDetail() {
        Db.run("""
                insert into audit_event (id, organization_id, at, actor_id, action, subject, detail)
                values (gen_random_uuid(), ?, now(), ?, 'excused', ?, 'a private reason')""", here.value(), lead.value(), "/team/people/" + member);
        assertThat(learner.get("/me/trail").text()).contains("Excused from an assignment", "a private reason");
        assertThat(manager.get("/team/people/" + member + "/trail").text())
                .contains("Excused from an assignment")
                .doesNotContain("a private reason");
    }

    @Test
    void deedsAndFormerMembersAreSaidInTheLanguageOfTheReader() {
        var gone = Districts.person(here, "Former member 7");
        Db.run(
                "insert into former_member (organization_id, person_id, number, erased_at, account_gone) values (?, ?, 7, now(), true)",
                here.value(),
                gone.value());
        for (var deed : List.of("placed-hold", "what-an-older-release-did")) {
            Db.run("""
                    insert into audit_event (id, organization_id, at, actor_id, action, subject)
                    values (gen_random_uuid(), ?, now(), ?, ?, ?)""", here.value(), gone.value(), deed, "/admin/people/" + member);
        }
        assertThat(learner.get("/me/trail").text())
                .contains("Placed a legal hold", "Former member 7", "what an older release did");
        Db.run("update person set locale = 'es' where id = ?", member.value());
        assertThat(learner.get("/me/trail").text())
                .contains("Puso una retención legal", "Antiguo miembro 7")
                .doesNotContain("placed hold", "Former member");
    }

    @Test
    void aListCostsTheSameWhateverItsLength() {
        learner.get("/me/trail");
        var none = Queries.ofPage(() -> learner.get("/me/trail"));
        manager.get("/team/people/" + member);
        manager.get("/team/people/" + member + "/ratings");
        assertThat(Queries.ofPage(() -> learner.get("/me/trail"))).isEqualTo(none);
    }

    private List<String> looks() {
        return Db.texts(
                "select action from audit_event where organization_id = ? and looked_on is not null order by action",
                here.value());
    }
}
