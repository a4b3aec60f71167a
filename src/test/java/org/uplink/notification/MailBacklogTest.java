package org.uplink.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.testing.Db;
import org.uplink.testing.Office;

@QuarkusTest
@WithTestResource(LocalStack.class)
class MailBacklogTest {

    @Inject
    MailBacklog backlog;

    private final Office home = Office.open();

    private void mail(String state, Duration age) {
        Db.run(
                """
                insert into mail (id, organization_id, person_id, day, state, next_try_at, sent_at)
                values (?, ?, ?, ?, ?, now() - make_interval(secs => ?), case when ? = 'sent' then now() end)""",
                Ids.next(),
                home.organization().value(),
                home.own("Who waits").value(),
                LocalDate.EPOCH,
                state,
                (double) age.toSeconds(),
                state);
    }

    private void invitation(Duration age, @Nullable String end) {
        Db.run(
                """
                insert into invitation (id, organization_id, email, roles, invited_by, invited_at, next_try_at, withdrawn_at)
                values (?, ?, ?, '{learner}', ?, now(), now() - make_interval(secs => ?), cast(? as timestamptz))""",
                Ids.next(),
                home.organization().value(),
                Ids.next() + "@example.org",
                home.own("Who invites").value(),
                (double) age.toSeconds(),
                end);
    }

    @Test
    void invitationsWaitToBeMailedToo() {
        var before = backlog.now();
        invitation(Duration.ofMinutes(5), null);
        invitation(Duration.ofMinutes(5), "2026-01-01");
        invitation(Duration.ofHours(-1), null);
        assertThat(backlog.now().mails()).isEqualTo(before.mails() + 1);
        Db.run(
                "delete from invitation where organization_id = ?",
                home.organization().value());
    }

    @Test
    void whatWaitsBeyondItsTimeIsCountedForAllDistricts() {
        var before = backlog.now();
        mail("waiting", Duration.ofDays(3000));
        mail("sending", Duration.ofMinutes(5));
        mail("waiting", Duration.ofHours(-1));
        mail("given-up", Duration.ofDays(4000));
        mail("sent", Duration.ofDays(4000));
        var after = backlog.now();
        assertThat(after.mails()).isEqualTo(before.mails() + 2);
        assertThat(after.oldest()).isBetween(Duration.ofDays(3000), Duration.ofDays(3001));
        Db.run("delete from mail where organization_id = ?", home.organization().value());
    }
}
