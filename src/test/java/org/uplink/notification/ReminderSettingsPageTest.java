package org.uplink.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Office;

@QuarkusTest
@WithTestResource(LocalStack.class)
class ReminderSettingsPageTest {

    private static final String ADDRESS = "/admin/reminders";

    Office office;
    Browser admin;

    @BeforeEach
    void anOfficeWithAnAdministrator() {
        office = Office.open();
        Db.run(
                "update membership set roles = '{learner,admin}' where person_id = ?",
                office.manager().value());
        admin = office.managing();
    }

    private List<String> saved() {
        return Db.texts(
                "select days_before::text || ' ' || days_after::text || ' ' || coalesce(lead_after, 0) || ' ' || mail_from || '-' || mail_until from reminder_terms where organization_id = ?",
                office.organization().value());
    }

    @Test
    void theOrganizationSaysWhenItReminds() {
        assertThat(admin.form(ADDRESS).values("before")).containsExactly("1, 7");
        var form = admin.form(ADDRESS)
                .with("before", "14, 2")
                .with("after", "")
                .with("leadAfter", "3")
                .with("mailFrom", "7")
                .with("mailUntil", "18");
        var page = form.sendAndFollow();
        assertThat(page.text()).contains("Saved");
        assertThat(page.html().select("#before").val()).isEqualTo("2, 14");
        assertThat(saved()).containsExactly("{2,14} {} 3 7-18");
        assertThat(form.sendAndFollow().text()).as("sent twice").contains("Saved");
        assertThat(Db.number(
                        "select count(*) from audit_event where organization_id = ? and action = 'changed-reminders'",
                        office.organization().value()))
                .isOne();
    }

    @Test
    void whatCannotBeIsSaidBesideItsFieldAndTheFormStays() {
        var refused = admin.form(ADDRESS)
                .with("before", "soon")
                .with("after", "0")
                .with("leadAfter", "1, 2")
                .with("mailFrom", "13")
                .send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select(".field-error")).hasSize(4);
        assertThat(refused.html().select("#before").val()).isEqualTo("soon");
        assertThat(saved()).isEmpty();
    }

    @Test
    void whoSavesAnOlderFormSeesWhatSomebodyElseSaved() {
        var older = admin.form(ADDRESS).with("before", "3");
        admin.form(ADDRESS).with("before", "5").sendAndFollow();
        var answer = older.send();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("before 5");
        assertThat(answer.html().select("#before").val()).isEqualTo("3");
        admin.formOf(answer, "main form[method=post]").sendAndFollow();
        assertThat(saved()).singleElement().asString().startsWith("{3}");
    }

    @Test
    void onlyAdministratorsSeeIt() {
        Db.run(
                "update membership set roles = '{learner,manager}' where person_id = ?",
                office.manager().value());
        assertThat(office.managing().get(ADDRESS).status()).isEqualTo(404);
    }
}
