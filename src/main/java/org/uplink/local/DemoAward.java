package org.uplink.local;

import java.time.LocalDate;
import java.util.UUID;
import org.uplink.certification.Certification;

/**
 * A certification that somebody was awarded, with its credential.
 *
 * @param until the last valid day that was stated with it
 */
record DemoAward(
        DemoDistrict district,
        DemoPerson person,
        Certification certification,
        DemoHolding holding,
        UUID award,
        UUID credential,
        String slug,
        LocalDate until) {

    String address() {
        return "/team/people/" + person.id() + "/awards/" + award;
    }
}
