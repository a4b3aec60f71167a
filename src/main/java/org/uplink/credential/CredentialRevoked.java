package org.uplink.credential;

import java.util.UUID;
import org.uplink.platform.PersonId;

/**
 * A credential was taken back with its award, with a reason for the holder. Fired in the same transaction.
 *
 * @param issue 1 for the first credential of the award, one more for each after a revocation that was undone
 */
public record CredentialRevoked(PersonId person, UUID award, int issue, String title, String reason) {}
