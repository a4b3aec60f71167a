package org.uplink.certification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.certification.Certification.Endorsement;
import org.uplink.certification.Certification.Ends;
import org.uplink.certification.Certification.Renewal;
import org.uplink.certification.Certification.Validity;
import org.uplink.local.LocalStack;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;

/** Who has held a certification for three seasons is said to, wherever the award stands. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class EndorsementTest {

    private static final String SAID = "Endorsement: Three seasons";

    @Inject
    CertificationRevisions revisions;

    YearlySample sample;
    LocalDate ended;
    PersonId person;
    Browser own;

    @BeforeEach
    void somebody() {
        ended = Learned.today().minusDays(30);
        sample = new YearlySample(terms(ended)).load(revisions);
        var mail = Accounts.vouchedBy("riverbend");
        person = Districts.member(mail, "riverbend");
        own = Browser.signedInAs(mail);
    }

    @AfterEach
    void takeOut() {
        sample.unload(revisions);
    }

    @Test
    void theThirdSeasonSaysSoOnThePageTheRecordAndTheCredential() {
        season(ended.minusYears(1));
        season(ended);
        agree();

        assertThat(own.get(sample.page()).text()).contains(SAID);
        assertThat(own.get("/me/record").text()).contains(SAID);
        var address = "/verify/" + share();
        assertThat(Browser.anonymous().get(address).text()).contains(SAID);
        assertThat(given().accept("application/vc").get(address).asString()).contains("Three seasons");
    }

    @Test
    void afterASeasonThatWasLeftOutNothingIsSaid() {
        season(ended.minusYears(2));
        season(ended);
        agree();

        assertThat(own.get(sample.page()).text()).contains("Award 3").doesNotContain(SAID);
        assertThat(own.get("/me/record").text()).doesNotContain(SAID);
        var address = "/verify/" + share();
        assertThat(Browser.anonymous().get(address).text()).doesNotContain(SAID);
        assertThat(given().accept("application/vc").get(address).asString()).doesNotContain("Three seasons");
    }

    private void season(LocalDate until) {
        Learned.award(
                Districts.organization("riverbend"), person, sample.terms().slug(), until.minusMonths(10), until);
    }

    private void agree() {
        own.form(sample.page(), "form.attest").with("agree", "yes").send();
        assertThat(Db.number("select count(*) from award where person_id = ?", person.value()))
                .isEqualTo(3);
    }

    private String share() {
        Db.run("update credential set shared_at = now() where person_id = ?", person.value());
        return Db.texts("select slug from credential where person_id = ?", person.value())
                .getFirst();
    }

    /** Its season has ended, and the next may be added. */
    private static Certification terms(LocalDate ended) {
        return new Certification(
                "season-sample",
                "r1",
                "CER-SEA",
                "Season sample",
                "A sample that counts for a season.",
                Certification.Kind.CERTIFICATION,
                List.of(),
                false,
                new Validity(null, Ends.SEASON, day(ended), null),
                new Renewal(null, day(ended.plusDays(10)), 0, null, null),
                List.of(Samples.CONDUCT),
                "CC BY 4.0",
                null,
                null,
                List.of(new Endorsement("three-seasons", "Three seasons", 3)));
    }

    private static String day(LocalDate day) {
        return MonthDay.from(day).toString().substring(2);
    }
}
