package org.uplink.browser;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.uplink.local.DemoStack;
import org.uplink.notification.Morning;
import org.uplink.platform.Ids;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;

/** A reminder arrives, in the service and as a mail, and leads to what it is about. */
@QuarkusTest
@WithTestResource(DemoStack.class)
class NoticesIT extends Journey {

    private static final String LEARNER = "learner@lakeside.example";
    private static final String REASON = "The audit is next week";

    /** Assigned last week. @return the title of the path */
    private static String assignmentDueOn(LocalDate day) {
        Db.run("""
                insert into walk (id, organization_id, person_id, path, revision, started_at)
                select ?, m.organization_id, m.person_id, p.slug, p.revision, now() - interval '7 days'
                from person one join membership m on m.person_id = one.id and m.ended_on is null, path p
                where one.email = ?
                order by p.slug limit 1
                on conflict (organization_id, person_id, path, cycle) where completed_at is null do nothing""", Ids.next(), LEARNER);
        Db.run("""
                insert into assignment (id, organization_id, person_id, walk_id, path, due_on, reason, assigned_by, assigned_at)
                select ?, w.organization_id, w.person_id, w.id, w.path, ?, ?, w.person_id, now() - interval '7 days'
                from walk w join person one on one.id = w.person_id
                where one.email = ? and w.completed_at is null
                order by w.path limit 1
                on conflict (walk_id) where withdrawn_at is null do update set due_on = excluded.due_on,
                    reason = excluded.reason, assigned_at = excluded.assigned_at""", Ids.next(), day, REASON, LEARNER);
        return Db.texts(
                        "select p.title from assignment a join path p on p.slug = a.path where a.due_on = ? and a.reason = ?",
                        day,
                        REASON)
                .getFirst();
    }

    @Test
    void aReminderArrivesByMailAndItsLinkLeadsToThePath() {
        var today = LocalDate.now(ZoneId.of("America/Chicago"));
        var title = assignmentDueOn(today.plusDays(1));
        var lakeside = Districts.organization("lakeside");
        Db.run("delete from calendar_period where organization_id = ?", lakeside.value()); // no holiday today
        Morning.of(lakeside, today);
        try (var mail = visitor(WIDE);
                var learner = visitor(WIDE);
                var phone = visitor(PHONE)) {
            mail.open("/local/mail?to=" + LEARNER).sees(title).sees(REASON);
            learner.signIn(LEARNER).open("/me/notices").sees(title).isAccessible();
            learner.follow(title).page().waitForURL("**/paths/*");
            phone.signIn(LEARNER).open("/me/notices?show=unread").isAccessible();
            phone.open("/me/notices/calendar").press("Make an address");
            phone.sees("Copy it now").isAccessible();
        }
    }
}
