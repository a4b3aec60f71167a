package org.uplink.local;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a place of a department.
 *
 * @param identity null for those whom Keycloak does not know
 * @param since the first day of the membership
 */
record DemoPerson(
        UUID id, String name, String email, @Nullable String identity, DemoSlot slot, LocalDate since) {

    static final String SHARED = "shared@riverbend.example";

    boolean isAccount(String account) {
        return account.equals(slot.account());
    }

    /** The one person of two districts is written with the first. */
    boolean writtenWith(String alias) {
        return !email.equals(SHARED) || alias.equals("riverbend");
    }

    List<String> jobs() {
        return slot.jobs();
    }

    /** The same person has the same id in every district. */
    static UUID id(String email, LocalDate today) {
        var random = DemoRandom.of("person", email);
        var known = today.minusDays(random.between(900, 1000));
        return random.id(known.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
