package org.uplink.path;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.notification.Morning;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Tenancy;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Form;
import org.uplink.testing.Office;
import org.uplink.testing.Queries;

/** An association shares a path; a member district adopts and adapts it, and takes over what changes later. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class SharedPathPagesTest {

    private static final String SHARED = "/team/paths/shared";

    @Inject
    EntityManager entities;

    Office association;
    Office district;
    Browser staff;
    Browser manager;
    String title;
    String own;
    String origin;

    @BeforeEach
    void anAssociationPublishesAPathOfItsOwn() {
        association = Office.open();
        district = Office.open();
        Db.run(
                "update organization set kind = 'association' where id = ?",
                association.organization().value());
        isMember(district.organization());
        Districts.member(association.managerMail(), association.alias(), "manager", "admin");
        staff = association.managing();
        manager = district.managing();
        title = "Path " + UUID.randomUUID();
        own = compose(title);
        origin = association.alias() + "~" + own.replace("/team/paths/", "");
        publish(staff, own);
    }

    private void isMember(OrganizationId organization) {
        Db.run(
                "update organization set parent_id = ? where id = ?",
                association.organization().value(),
                organization.value());
    }

    private String compose(String named) {
        var begun = staff.form("/team/paths/new")
                .with("title", named)
                .with("promise", "Knows it.")
                .send()
                .location();
        var form = staff.form(begun, "form.compose").with("step", "s1", "s2", "s3");
        for (var id : List.of("s1", "s3")) {
            form.with("parent." + id, "")
                    .with("kind." + id, "task")
                    .with("title." + id, "Task " + id)
                    .with("text." + id, "Do it.\nSay so.")
                    .with("minutes." + id, "30");
        }
        press(
                staff,
                form.with("parent.s2", "")
                        .with("kind.s2", "course")
                        .with("name.s2", "privacy-at-work")
                        .with("role", "support-technician"),
                "save");
        return begun.replace("/edit", "");
    }

    private static Browser.Page press(Browser browser, Form form, String button) {
        var answer = form.with("do", button).sendAndFollow();
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private static void publish(Browser browser, String address) {
        assertThat(browser.form(address + "/publication", "main form[method=post]")
                        .sendAndFollow()
                        .text())
                .contains("is published as version");
    }

    private static Form page(Browser browser, String address) {
        return browser.form(address + "/edit", "form.compose");
    }

    private void share() {
        assertThat(staff.post(own + "/sharing", Map.of()).location()).isEqualTo("/team/paths");
    }

    private String adopt() {
        return manager.form(SHARED + "/" + origin).send().location().replaceAll("/edit.*", "");
    }

    private long asked(OrganizationId organization, String sql) {
        return Tenancy.within(
                Tenancy.Scope.of(organization),
                () -> QuarkusTransaction.requiringNew().call(() ->
                        (Long) entities.createNativeQuery(sql, Long.class).getSingleResult()));
    }

    @Test
    void onlyMembersFindWhatIsSharedAndOnlyTheVersionThatIsPublished() {
        assertThat(manager.get(SHARED).text()).contains("Nothing is shared with you yet");
        assertThat(manager.get(SHARED + "/" + origin).status()).isEqualTo(404);
        assertThat(manager.post(SHARED + "/" + origin + "/adoption", Map.of()).status())
                .isEqualTo(404);
        share();
        share();
        press(staff, page(staff, own).with("title.s1", "Not yet published"), "save");
        assertThat(manager.get(SHARED).text()).contains(title, "3 steps", "New", "version 1");
        assertThat(manager.get(SHARED + "/" + origin).text())
                .contains("Privacy at work", "Task s1", "Say so.", "Support Technician")
                .doesNotContain("Not yet published", "Not offered here");
        assertThat(manager.get("/paths/" + origin).status())
                .as("it is read, not begun")
                .isEqualTo(404);
        assertThat(staff.get("/team/paths").text()).contains("Shared with members");
        assertThat(staff.get(SHARED).status()).as("nobody stands above it").isEqualTo(404);
        staff.post(own + "/publication/end", Map.of());
        assertThat(manager.get(SHARED).text()).doesNotContain(title);
        staff.post(own + "/publication/again", Map.of());
        assertThat(manager.get(SHARED).text()).contains(title);
        staff.post(own + "/sharing/end", Map.of());
        assertThat(manager.get(SHARED).text()).doesNotContain(title);
        assertThat(Db.texts(
                        "select action from audit_event where organization_id = ? and action like '%shar%' order by at",
                        association.organization().value()))
                .containsExactly("shared-path", "stopped-sharing-path");
    }

    @Test
    void sharingIsForAdministratorsOfWhatHasMembers() {
        var mail = Accounts.vouchedBy(association.alias());
        Districts.member(mail, association.alias(), "manager");
        var other = Browser.anonymous();
        other.signIn(mail, "/team/paths");
        assertThat(other.get("/team/paths").text()).contains(title).doesNotContain("Share with member districts");
        assertThat(other.post(own + "/sharing", Map.of()).status()).isEqualTo(404);
        assertThat(staff.get("/team/paths").text()).contains("Share with member districts");
        Db.run(
                "update organization set parent_id = null where id = ?",
                district.organization().value());
        assertThat(staff.get("/team/paths").text()).doesNotContain("Share with member districts");
        assertThat(staff.post(own + "/sharing", Map.of()).status()).isEqualTo(404);
        assertThat(Db.number("select count(*) from path_sharing where path = ?", origin))
                .isZero();
    }

    @Test
    void theDatabaseGivesMembersThatVersionAndNothingElse() {
        share();
        adopt();
        publish(
                manager,
                Db.texts(
                                "select '/team/paths/' || slug from own_path where organization_id = ?",
                                district.organization().value())
                        .getFirst());
        var sister =
                Districts.organization("sister" + UUID.randomUUID().toString().substring(0, 8));
        isMember(sister);
        var below =
                Districts.organization("below" + UUID.randomUUID().toString().substring(0, 8));
        Db.run("update organization set parent_id = ? where id = ?", sister.value(), below.value());
        var sees = "select count(*) from uplink_shared_paths() where document ->> 'title' = '" + title + "'";
        assertThat(asked(sister, sees)).isEqualTo(1);
        assertThat(asked(below, sees)).as("two steps below").isEqualTo(1);
        assertThat(asked(association.organization(), sees)).isZero();
        assertThat(asked(Districts.organization("lakeside"), sees)).isZero();
        for (var table : List.of("own_path", "path_sharing", "path_adoption")) {
            assertThat(asked(sister, "select count(*) from " + table)).as(table).isZero();
        }
        for (var table : List.of("path", "path_revision")) {
            assertThat(asked(sister, "select count(*) from " + table + " where organization_id is not null"))
                    .as(table)
                    .isZero();
        }
        assertThat(asked(sister, "select count(*) from uplink_shared_paths()"))
                .as("what the other district adopted stays its own")
                .isEqualTo(1);
    }

    @Test
    void adoptedAtTheSameTimeItIsOnePathOfTheDistrictsOwn() {
        share();
        var form = manager.form(SHARED + "/" + origin);
        var answers = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> form.send().location()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        var copy = answers.getFirst().join().replaceAll("/edit.*", "");
        assertThat(Db.texts(
                        "select path from own_path where organization_id = ?",
                        district.organization().value()))
                .containsExactly(district.alias() + "~" + copy.replace("/team/paths/", ""));
        assertThat(manager.get(SHARED).text()).contains("Adopted");
        assertThat(manager.get(copy + "/edit").text()).contains("Adopted from", "version 1");
        assertThat(page(manager, copy).values("text.s1")).containsExactly("Do it.\nSay so.");
        assertThat(page(manager, copy).values("role")).containsExactly("support-technician");
        staff.post(own + "/sharing/end", Map.of());
        publish(manager, copy);
        assertThat(manager.get("/paths/" + district.alias() + "~" + copy.replace("/team/paths/", ""))
                        .text())
                .contains("Task s1", "Support Technician");
        assertThat(manager.get(copy + "/origin").path()).isEqualTo(copy + "/edit");
        var learner = Accounts.vouchedBy(district.alias());
        Districts.member(learner, district.alias());
        var browser = Browser.anonymous();
        browser.signIn(learner, "/me");
        assertThat(browser.get(SHARED).status()).isEqualTo(404);
    }

    @Test
    void whatIsNotOfferedHereIsSaid() {
        var form = page(staff, own);
        press(staff, form.with("title.s3", "Renamed"), "save");
        publish(staff, own);
        Db.run("""
                update path_revision set document = jsonb_set(document, '{steps,1,course}', '"long-gone"')
                where path = ? and revision = '2'""", origin);
        share();
        assertThat(manager.get(SHARED + "/" + origin).text()).contains("Not offered here", "They are marked");
        var adopted = manager.form(SHARED + "/" + origin).sendAndFollow();
        assertThat(adopted.text())
                .contains("is a draft of your own now", "This course is not offered any more. Choose another.");
    }

    @Test
    void aNewerVersionIsToldOnceToWhoTookTheLastAndToAdministrators() {
        share();
        var copy = adopt();
        var admin = Accounts.vouchedBy(district.alias());
        Districts.member(admin, district.alias(), "admin");
        var today = LocalDate.now(ZoneId.of("America/Chicago"));
        Morning.of(district.organization(), today);
        assertThat(told()).isEmpty();

        press(staff, page(staff, own).with("title.s1", "Better"), "save");
        publish(staff, own);
        Morning.of(district.organization(), today.plusDays(1));
        Morning.of(district.organization(), today.plusDays(2));
        assertThat(told()).hasSize(2).allMatch(address -> address.equals(copy + "/origin"));
        assertThat(manager.get("/me/notices").text())
                .contains(title + ": a newer version is shared", "Compare it with yours");

        manager.form(copy + "/origin", "form.leave-version").send();
        Db.run(
                "delete from notice where organization_id = ?",
                district.organization().value());
        Morning.of(district.organization(), today.plusDays(3));
        assertThat(told()).as("it was left").isEmpty();
    }

    private List<String> told() {
        return Db.texts(
                "select address from notice where organization_id = ? and kind = 'path-offered'",
                district.organization().value());
    }

    @Test
    void aLaterVersionIsTakenOverWithOneDecision() {
        share();
        var copy = adopt();
        press(
                manager,
                page(manager, copy)
                        .with("title.s1", "Ours")
                        .with("weeks.s3", "3")
                        .with("add.", "task"),
                "add:");
        press(
                manager,
                page(manager, copy)
                        .with("title.s10001", "Only here")
                        .with("text.s10001", "Here.")
                        .with("minutes.s10001", "5"),
                "save");
        publish(manager, copy);
        press(
                staff,
                page(staff, own)
                        .with("title.s1", "Theirs")
                        .with("optional.s3", "on")
                        .with("add.", "task"),
                "add:");
        press(
                staff,
                page(staff, own).with("title.s4", "Anew").with("text.s4", "Do.").with("minutes.s4", "9"),
                "save");
        assertThat(staff.get(own + "/publication").text()).contains("Your members find this version");
        publish(staff, own);
        assertThat(manager.get("/team/paths").text()).contains("A newer version is shared");

        var asks = manager.get(copy + "/origin");
        assertThat(asks.text())
                .contains(
                        "Added Anew", "Added Only here", "Task s3: whether it must be done", "Task s3: when it is due")
                .contains("Ours: What it asks for", "Keep yours", "Take from");
        var early = manager.formOf(asks, "form.taking-over");
        assertThat(early.send().status()).as("not decided").isEqualTo(422);
        press(manager, page(manager, copy).with("promise", "Another promise."), "save");
        assertThat(early.with("decide.content:s1", "theirs").send().status())
                .as("the draft was changed in another tab")
                .isEqualTo(409);
        var form = manager.form(copy + "/origin", "form.taking-over").with("decide.content:s1", "theirs");
        assertThat(form.send().location()).isEqualTo(copy + "/publication");
        assertThat(form.send().location()).as("sent twice it is taken once").isEqualTo(copy + "/publication");
        var draft = page(manager, copy);
        assertThat(draft.values("step")).containsExactly("s1", "s2", "s3", "s10001", "s4");
        assertThat(draft.values("title.s1")).containsExactly("Theirs");
        assertThat(draft.values("optional.s3")).hasSize(1);
        assertThat(draft.values("weeks.s3")).containsExactly("3");
        assertThat(draft.values("promise")).containsExactly("Another promise.");
        assertThat(Db.texts("select revision from path where slug = ?", district.alias() + "~" + slug(copy)))
                .as("what is published stays")
                .containsExactly("1");
        assertThat(manager.get(SHARED).text()).contains("Adopted");
        publish(manager, copy);
        assertThat(manager.get("/team/paths").text()).doesNotContain("A newer version is shared");
    }

    @Test
    void whatIsLeftIsAskedAboutAgainWithTheNextVersion() {
        share();
        var copy = adopt();
        press(staff, page(staff, own).with("title.s1", "Second"), "save");
        publish(staff, own);
        var form = manager.form(copy + "/origin", "form.leave-version");
        form.send();
        assertThat(form.sendAndFollow().text()).contains("stays as it is").doesNotContain("A newer version is shared");
        assertThat(manager.get(SHARED).text()).as("it can still be looked at").contains("A newer version is shared");
        press(staff, page(staff, own).with("title.s1", "Third"), "save");
        publish(staff, own);
        assertThat(manager.get("/team/paths").text()).contains("A newer version is shared");
        manager.form(copy + "/origin", "form.taking-over").send();
        assertThat(page(manager, copy).values("title.s1")).containsExactly("Third");
        assertThat(Db.number(
                        "select count(*) from audit_event where organization_id = ? and action = 'left-path-version'",
                        district.organization().value()))
                .isEqualTo(1);
    }

    @Test
    void theListCostsTheSameForManyPaths() {
        share();
        var one = Queries.ofPage(() -> manager.get(SHARED));
        for (var i = 0; i < 2; i++) {
            var another = compose("Another " + i);
            publish(staff, another);
            staff.post(another + "/sharing", Map.of());
        }
        assertThat(Queries.ofPage(() -> manager.get(SHARED))).isEqualTo(one);
        assertThat(manager.get(SHARED).html().select(".own-paths li")).hasSize(3);
    }

    private static String slug(String address) {
        return address.replace("/team/paths/", "");
    }
}
