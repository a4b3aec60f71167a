package org.uplink.credential;

import java.util.UUID;
import org.uplink.platform.PersonId;

/** A credential was taken back with its award, with a reason for the holder. Fired in the same transaction. */
public record CredentialRevoked(PersonId person, UUID award, String title, String reason) {}
