package org.uplink.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;

@QuarkusTest
@WithTestResource(LocalStack.class)
class CalendarTest {

    PersonId reader;
    Browser browser;

    @BeforeEach
    void aReaderWithAnAssignment() {
        var email = Accounts.vouchedBy("riverbend");
        reader = Districts.member(email, "riverbend");
        browser = Browser.signedInAs(email);
        var walk = Ids.next();
        Db.run("""
                insert into walk (id, organization_id, person_id, path, revision, started_at)
                select ?, m.organization_id, m.person_id, p.slug, p.revision, now() from membership m, path p
                where m.person_id = ? order by p.slug limit 1""", walk, reader.value());
        Db.run("""
                insert into assignment (id, organization_id, person_id, walk_id, path, due_on, reason, assigned_by, assigned_at)
                select ?, organization_id, person_id, id, path, ?, 'New in the job', person_id, now() from walk where id = ?""", Ids.next(), LocalDate.of(2031, 3, 14), walk);
    }

    private String address() {
        var made = browser.form("/me/notices/calendar", "form[action=/me/notices/calendar]")
                .send();
        assertThat(made.status()).isEqualTo(200);
        return made.html().select(".calendar-address").text().replaceFirst("^https?://[^/]+", "");
    }

    private static Calendar parsed(String body) throws Exception {
        return new CalendarBuilder().build(new StringReader(body));
    }

    @Test
    void aCalendarFetchesTheDatesWithoutSigningIn() throws Exception {
        var answer = Browser.anonymous().get(address());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.answer().headers().firstValue("Content-Type")).hasValue("text/calendar; charset=utf-8");
        var calendar = parsed(answer.body());
        calendar.validate();
        List<CalendarComponent> events = calendar.getComponents("VEVENT");
        assertThat(events).hasSize(1);
        var event = events.getFirst();
        assertThat(value(event, Property.DTSTART)).isEqualTo("20310314");
        assertThat(value(event, Property.SUMMARY)).startsWith("Due: ");
        assertThat(value(event, Property.URL)).contains("/paths/").endsWith("?in=riverbend");
        assertThat(value(event, Property.DESCRIPTION)).endsWith(value(event, Property.URL));
    }

    private static String value(Component event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    @Test
    void anAddressThatHasEndedShowsNothing() {
        var first = address();
        var second = address();
        assertThat(second).isNotEqualTo(first);
        assertThat(Browser.anonymous().get(first).status()).isEqualTo(404);
        assertThat(browser.form("/me/notices/calendar", "form[action=/me/notices/calendar/end]")
                        .sendAndFollow()
                        .text())
                .contains("The address has ended.");
        assertThat(Browser.anonymous().get(second).status()).isEqualTo(404);
    }

    @Test
    void aSecondClickMakesNoSecondAddress() {
        var form = browser.form("/me/notices/calendar", "form[action=/me/notices/calendar]");
        form.send();
        assertThat(form.sendAndFollow().text()).contains("Another address was made meanwhile.");
        assertThat(Db.number("select count(*) from calendar_feed where person_id = ?", reader.value()))
                .isEqualTo(1);
    }

    @Test
    void whoLeavesTakesTheAddressAlong() {
        var address = address();
        Db.run("update membership set ended_on = current_date where person_id = ?", reader.value());
        assertThat(Browser.anonymous().get(address).status()).isEqualTo(404);
    }
}
