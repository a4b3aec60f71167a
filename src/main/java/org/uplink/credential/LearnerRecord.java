package org.uplink.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Credentials that a person gathered in one, to be handed on as a Comprehensive Learner Record.
 *
 * @param slug the last part of its address, which nobody can guess
 * @param partial whether the person held more credentials of the organization when it was made
 * @param sharedAt null is for the person alone
 * @param size how many credentials are in it
 * @param organization the alias of the issuer
 */
record LearnerRecord(
        UUID id,
        String slug,
        UUID personId,
        String issuerName,
        String holderName,
        boolean nameShown,
        boolean partial,
        Instant madeAt,
        @Nullable Instant sharedAt,
        @Nullable Instant withdrawnAt,
        int size,
        String timeZone,
        String organization,
        int statusList,
        int statusPosition) {

    String address() {
        return "/verify/" + slug;
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    /** Whether anybody who has the address may read it. */
    boolean open() {
        return sharedAt != null;
    }

    @Nullable
    String holder() {
        return nameShown ? holderName : null;
    }

    /** A day of the issuer's calendar. */
    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.of(timeZone));
    }
}
