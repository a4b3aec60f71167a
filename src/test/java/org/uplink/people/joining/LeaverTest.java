package org.uplink.people.joining;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.notification.Morning;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;
import org.uplink.testing.Office;
import org.uplink.testing.Scim;
import org.uplink.testing.Tokens;

/** Whoever leaves, by whatever way, finds every door shut within a minute, and the record is kept. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class LeaverTest {

    private static final Duration MOST = Duration.ofSeconds(60);

    /** Somebody with a foot in every door. */
    private record Leaver(
            Office office, String email, PersonId person, Browser browser, String calendar, String invitation) {}

    @Test
    void everyDoorIsShutWithinAMinute() {
        var failed = new ArrayList<String>();
        var passed = 0;
        var slowest = Duration.ZERO;
        for (var way : ways().entrySet()) {
            var leaver = leaver();
            var doors = doors(leaver);
            doors.forEach((name, isOpen) ->
                    assertThat(isOpen.getAsBoolean()).as("before: " + name).isTrue());
            mailWaits(leaver);
            way.getValue().accept(leaver);
            var since = System.nanoTime();
            for (var door : doors.entrySet()) {
                if (isShut(door.getValue(), since, MOST)) {
                    passed++;
                } else {
                    failed.add(way.getKey() + ": " + door.getKey());
                }
            }
            var took = Duration.ofNanos(System.nanoTime() - since);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
            Morning.of(leaver.office().organization(), Learned.today().plusDays(1));
            if (Morning.caught(leaver.email()).isEmpty()) {
                passed++;
            } else {
                failed.add(way.getKey() + ": mail");
            }
            assertThat(Db.number(
                            "select count(*) from notice where person_id = ?",
                            leaver.person().value()))
                    .as("the record is kept")
                    .isPositive();
        }
        System.out.printf(
                "revoke: %d passed, %d failed, all doors shut after %d ms%n",
                passed, failed.size(), slowest.toMillis());
        assertThat(failed).isEmpty();
        assertThat(slowest).isLessThan(MOST);
    }

    /** Doors of somebody who stays are found open. */
    @Test
    void aDoorThatStaysOpenIsReported() {
        var doors = doors(leaver());
        assertThat(doors).hasSizeGreaterThan(10);
        assertThat(doors.values()).noneMatch(door -> isShut(door, System.nanoTime(), Duration.ZERO));
    }

    private static boolean isShut(BooleanSupplier isOpen, long since, Duration most) {
        while (isOpen.getAsBoolean()) {
            if (System.nanoTime() - since > most.toNanos()) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Consumer<Leaver>> ways() {
        var ways = new LinkedHashMap<String, Consumer<Leaver>>();
        ways.put(
                "a directory says active: false",
                leaver -> Scim.of(leaver.office().organization())
                        .patch(
                                "/Users/" + leaver.person(),
                                "{\"op\": \"replace\", \"path\": \"active\", \"value\": false}")
                        .then()
                        .statusCode(200));
        ways.put(
                "a directory deletes",
                leaver -> Scim.of(leaver.office().organization())
                        .delete("/Users/" + leaver.person())
                        .then()
                        .statusCode(204));
        ways.put("an administrator ends", leaver -> {
            var email = Accounts.vouchedBy(leaver.office().alias());
            Districts.member(email, leaver.office().alias(), "admin");
            var form = Browser.signedInAs(email).form("/admin/people/" + leaver.person() + "/ending");
            assertThat(form.send().status()).isEqualTo(303);
        });
        return ways;
    }

    private static Leaver leaver() {
        var office = Office.open();
        Districts.person(office.organization(), "Another Admin", "admin");
        var email = Accounts.vouchedBy(office.alias());
        var person = Districts.member(email, office.alias(), "manager", "assessor", "admin");
        var browser = Browser.signedInAs(email);
        var calendar = browser.form("/me/notices/calendar", "form[action=/me/notices/calendar]")
                .send()
                .html()
                .select(".calendar-address")
                .text()
                .replaceFirst("^https?://[^/]+", "");
        return new Leaver(office, email, person, browser, calendar, invitation(browser));
    }

    /** The one who leaves has invited somebody, who must not come in on their word any more. */
    private static String invitation(Browser browser) {
        var guest = "guest" + Ids.next() + "@invited.example";
        browser.form("/admin/people/invitations", "#invite")
                .with("email", guest)
                .send();
        Morning.mail();
        return Morning.caught(guest).replaceFirst("(?s).*(/invitations/[\\w-]{40,60}).*", "$1");
    }

    private static Map<String, BooleanSupplier> doors(Leaver leaver) {
        var doors = new LinkedHashMap<String, BooleanSupplier>();
        for (var page : new String[] {"/me", "/me/record", "/team", "/reviews", "/admin", "/admin/people"}) {
            doors.put("session at " + page, () -> leaver.browser().get(page).status() == 200);
        }
        var token = leaver.browser().formToken("/me/settings");
        doors.put(
                "session that sends a form",
                () -> leaver.browser()
                                .post("/me/settings", Map.of("locale", "en", "theme", "auto"), token)
                                .status()
                        == 303);
        doors.put(
                "bearer token",
                () -> given().auth()
                                .oauth2(Tokens.of(leaver.email()))
                                .get("/api/v1/me/notices")
                                .statusCode()
                        == 200);
        doors.put("calendar", () -> Browser.anonymous().get(leaver.calendar()).status() == 200);
        doors.put(
                "invitation that they wrote",
                () -> Browser.anonymous().get(leaver.invitation()).status() == 200);
        doors.put(
                "signing in anew",
                () -> Browser.signedInAs(leaver.email()).get("/me").status() == 200);
        return doors;
    }

    /** Written before the last day, and not sent yet. */
    private static void mailWaits(Leaver leaver) {
        var mail = Ids.next();
        Db.run(
                """
                insert into mail (id, organization_id, person_id, day, next_try_at)
                values (?, ?, ?, '2026-11-23', now() - interval '1 minute')""",
                mail,
                leaver.office().organization().value(),
                leaver.person().value());
        Db.run(
                """
                insert into notice (id, organization_id, person_id, kind, key, subject, detail, day, address, made_at, mail_id)
                values (?, ?, ?, 'assignment-near', 'k', 'Path', 'New in the job', '2026-12-01', '/paths/x', now(), ?)""",
                Ids.next(),
                leaver.office().organization().value(),
                leaver.person().value(),
                mail);
    }
}
