package org.uplink.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.uplink.people.Leave;
import org.uplink.people.QuietPeriod;
import org.uplink.platform.PersonId;

/** The days that a computed date looks at: today, the quiet periods of the organization, and who is away when. */
public record Calendar(LocalDate today, List<QuietPeriod> quiet, Map<PersonId, List<Leave>> leaves) {

    public List<Leave> leavesOf(PersonId person) {
        return leaves.getOrDefault(person, List.of());
    }
}
