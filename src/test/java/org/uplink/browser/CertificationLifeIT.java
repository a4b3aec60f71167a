package org.uplink.browser;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.DemoStack;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;

/**
 * A certification over six years: earned, renewed by hours, late, lapsed, brought back, and revoked. A stranger looks at its
 * public page in every state.
 */
@QuarkusTest
@WithTestResource(DemoStack.class)
class CertificationLifeIT extends Journey {

    private static final String DISTRICT = "lakeside";
    private static final String PAGE = "/certifications/technology-leadership-associate";
    private static final Map<String, Integer> LEVELS = Map.ofEntries(
            Map.entry("LED-01", 3),
            Map.entry("LED-02", 3),
            Map.entry("LED-03", 3),
            Map.entry("LED-05", 3),
            Map.entry("LED-07", 2),
            Map.entry("PLN-01", 3),
            Map.entry("PLN-03", 3),
            Map.entry("PLN-06", 3),
            Map.entry("LRN-01", 3),
            Map.entry("PRV-06", 3),
            Map.entry("SEC-05", 2));

    OrganizationId lakeside;
    String mail;
    PersonId person;

    @BeforeEach
    void somebodyWithTheSkills() {
        lakeside = Districts.organization(DISTRICT);
        mail = Accounts.vouchedBy(DISTRICT);
        person = Districts.member(mail, DISTRICT);
        LEVELS.forEach((competency, level) -> {
            Learned.evidence(lakeside, person, competency, level, "lab");
            Learned.evidence(lakeside, person, competency, level, "manager_rating");
        });
    }

    @Test
    void anAwardIsEarnedKeptLostBroughtBackAndRevoked() {
        try (var holder = visitor(WIDE).signIn(mail);
                var assessor = visitor(WIDE).signIn(staff("assessor"));
                var outsider = visitor(WIDE).signIn(staff("assessor"));
                var admin = visitor(WIDE).signIn(staff("admin"));
                var stranger = visitor(PHONE)) {
            earns(holder, List.of(assessor, outsider));
            sees(stranger, "Valid until");

            monthsPass(34);
            holder.open(PAGE).sees("The window for renewal is open").isAccessible();
            sees(stranger, "Due for renewal by");
            admin.open("/team/certifications?person=" + person.value())
                    .sees("Due for renewal by")
                    .sees("60 hours of learning")
                    .isAccessible();
            renews(holder);
            accepts(admin);
            sees(stranger, "Valid until");

            monthsPass(40);
            holder.open(PAGE).sees("can still be handed in").isAccessible();
            sees(stranger, "Ended on");
            monthsPass(4);
            holder.open(PAGE).sees("It can be brought back until").isAccessible();
            sees(stranger, "Lapsed on");
            admin.open("/team/certifications?state=ended&person=" + person.value())
                    .sees("It can be brought back until")
                    .isAccessible();

            comesBack(holder, List.of(assessor, outsider));
            sees(stranger, "Valid until");

            revokes(admin);
            holder.open(PAGE)
                    .sees("A revoked award is not made again by itself")
                    .isAccessible();
            sees(stranger, "Revoked on");
        }
    }

    private void earns(Visitor holder, List<Visitor> assessors) {
        holder.open(PAGE).sees("11 of 15 met").isAccessible();
        List.of("portfolio", "panel", "experience").forEach(requirement -> asks(holder, requirement));
        holder.open(PAGE);
        holder.find("input[name=agree]").check();
        holder.press("Record my agreement").sees("12 of 15 met");
        assessors.forEach(assessor -> confirms(assessor, "portfolio", assessor == assessors.getLast()));
        confirms(assessors.getFirst(), "experience", false);
        assessors.forEach(assessor -> confirms(assessor, "panel", assessor == assessors.getLast()));
        assessors.getLast().sees("the award is made");
        holder.open(PAGE).sees("Valid until").sees("The window for renewal opens on");
    }

    private void comesBack(Visitor holder, List<Visitor> assessors) {
        asks(holder, "panel-to-return");
        holder.isAccessible();
        assessors.forEach(assessor -> confirms(assessor, "panel-to-return", assessor == assessors.getLast()));
        assessors.getLast().sees("the award is made");
        holder.open(PAGE).sees("Award 3").sees("Valid until");
    }

    private static void asks(Visitor holder, String requirement) {
        holder.open(PAGE + "/confirmations/" + requirement);
        holder.find("#shown").fill("Shown for " + requirement);
        holder.find("#madeOn").fill(Learned.today().minusDays(2).toString());
        holder.press("Ask for confirmation").sees("Nobody has confirmed it yet");
    }

    private void confirms(Visitor assessor, String requirement, boolean elsewhere) {
        var request = Db.texts(
                        "select id::text from confirmation_request where person_id = ? and requirement = ?",
                        person.value(),
                        requirement)
                .getFirst();
        assessor.open("/reviews/confirmations/" + request).sees("Your word");
        if (elsewhere) {
            assessor.find("#employer").fill("Riverbend School District");
            assessor.isAccessible();
        }
        assessor.press("Confirm").sees("Confirmed.");
    }

    private static void renews(Visitor holder) {
        holder.open("/me/credits/table");
        holder.find("#table").fill("""
                day,category,what,hours,competencies,note
                %s,instruction,Budgets for principals,30,LED-01,Agenda
                %s,event,Institute on privacy,30,PRV-01,Badge
                """.formatted(
                        Learned.today().minusMonths(5), Learned.today().minusMonths(4)));
        holder.press("Look at every line").press("Enter 2 lines").sees("Institute on privacy");
        holder.open(PAGE).sees("Award 2").sees("Valid until").isAccessible();
    }

    private static void accepts(Visitor admin) {
        admin.open("/team/credits?state=all").follow("Institute on privacy");
        admin.press("Accept").sees("Institute on privacy");
    }

    private void revokes(Visitor admin) {
        admin.open("/team/people/" + person.value());
        admin.find(".revoke-award summary").click();
        admin.find(".revoke-award textarea").fill("What was shown to the panel was not the holder's own work");
        admin.isAccessible();
        admin.press("Revoke K-12 Technology Leadership Associate").sees("is revoked");
    }

    private void sees(Visitor stranger, String state) {
        var slug = Db.texts("""
                        select c.slug from credential c join award a on a.id = c.award_id
                        where a.person_id = ? order by a.number desc limit 1""", person.value()).getFirst();
        stranger.open("/verify/" + slug).sees(state).isAccessible();
    }

    private String staff(String role) {
        var email = Accounts.vouchedBy(DISTRICT);
        Districts.member(email, DISTRICT, role);
        return email;
    }

    /**
     * Nobody waits here for years: all that happened to the holder is moved into the past instead, past the triggers by which
     * ledgers refuse any change.
     */
    private void monthsPass(int months) {
        var ago = "interval '" + months + " months'";
        try (var connection = Db.connect();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var moved : List.of(
                    "update award set valid_from = (valid_from - %1$s)::date, valid_until = (valid_until - %1$s)::date",
                    "update credential set valid_from = (valid_from - %1$s)::date, valid_until = (valid_until - %1$s)::date",
                    "update credit_entry set day = (day - %1$s)::date, entered_on = (entered_on - %1$s)::date")) {
                statement.execute(moved.formatted(ago) + " where person_id = '" + person + "'");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
