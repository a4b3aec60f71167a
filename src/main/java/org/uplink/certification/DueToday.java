package org.uplink.certification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.uplink.platform.PersonId;

/**
 * Somebody whom a night has to look at.
 *
 * @param certifications about which something may be so today, between blanks
 */
record DueToday(UUID personId, String certifications) {

    PersonId person() {
        return new PersonId(personId);
    }

    List<Certification> terms(Map<String, Certification> counting) {
        return Stream.of(certifications.split(" "))
                .map(slug -> Objects.requireNonNull(counting.get(slug)))
                .toList();
    }
}
