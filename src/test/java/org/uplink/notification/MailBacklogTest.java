package org.uplink.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
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
