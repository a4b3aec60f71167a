package org.uplink.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.CertificationId;
import org.uplink.certification.Stage;
import org.uplink.platform.ContentJson;

/**
 * What was issued for an award, whole in itself: names and title are those of the day of issue.
 *
 * @param slug the last part of its address, which nobody can guess
 * @param stage the key of the stage at which the award was made
 * @param validUntil the last valid day; null without an end
 * @param identityHash of an e-mail address of the holder, where it is shared with that in place of the name
 * @param evidence the pieces of evidence that the holder names, as JSON; null without any
 * @param revokedOn the day in the issuer's calendar; null where it stands
 * @param suspendedOn the day in the issuer's calendar; null where it counts
 * @param timeZone the issuer's: its days count
 * @param organization the alias of the issuer
 * @param statusList the number of the issuer's list in which {@code statusPosition} says whether it was revoked, or is suspended
 */
record Credential(
        String slug,
        UUID awardId,
        UUID personId,
        String title,
        String issuerName,
        String holderName,
        String certification,
        String revision,
        String stage,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean shared,
        @Nullable String identityHash,
        @Nullable String identitySalt,
        @Nullable String evidence,
        @Nullable LocalDate revokedOn,
        @Nullable LocalDate suspendedOn,
        String timeZone,
        String organization,
        Instant issuedAt,
        int statusList,
        int statusPosition) {

    CertificationId certificationId() {
        return new CertificationId(certification);
    }

    Stage madeAt() {
        return Stage.of(stage);
    }

    Shows shows() {
        return !shared ? Shows.NOBODY : identityHash == null ? Shows.NAME : Shows.EMAIL;
    }

    /** The holder's name where it is public. */
    @Nullable
    String holder() {
        return shows() == Shows.NAME ? holderName : null;
    }

    /** The pieces of evidence that the holder shares, the earliest first. */
    List<Piece> pieces() {
        return evidence == null || !shared ? List.of() : List.of(ContentJson.read(Piece[].class, evidence));
    }

    String address() {
        return "/verify/" + slug;
    }
}
