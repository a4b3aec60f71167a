package org.uplink.credential;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.PersonId;

/**
 * A credential that was issued for an award.
 *
 * @param address of the page where anybody who has it can check it
 * @param validUntil the last valid day; null without an end
 */
public record CredentialIssued(
        PersonId person,
        UUID award,
        String title,
        String address,
        @Nullable LocalDate validUntil) {}
