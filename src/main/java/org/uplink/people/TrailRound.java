package org.uplink.people;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.uplink.platform.OrganizationId;

/**
 * Checks the audit trail of each organization once a day. The log, which is kept elsewhere, gets the hash of the last link: who
 * writes the whole chain anew cannot change it there.
 */
@ApplicationScoped
class TrailRound implements DailyRound {

    private final TrailCheck check;

    TrailRound(TrailCheck check) {
        this.check = check;
    }

    @Override
    public String name() {
        return "trail";
    }

    /** Before what the day itself adds. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public int fromHour() {
        return 3;
    }

    @Override
    public void run(OrganizationId organization, LocalDate today) {
        var result = check.run();
        if (result.right()) {
            Log.infof("The audit trail of %s is right up to row %d, %s", organization, result.number(), result.hash());
        } else {
            Log.errorf(
                    "The audit trail of %s is wrong, first at %s",
                    organization, result.faults().getFirst());
        }
    }
}
