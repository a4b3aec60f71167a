package org.uplink.evidence.work;

import java.util.UUID;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/**
 * Work was handed in, decided on or taken back. Fired in the transaction that did it.
 *
 * @param organization the author's
 * @param round how often it was handed in, with this time
 * @param deed {@code hand-in}, {@code accept}, {@code ask-changes}, {@code decline} or {@code withdraw}
 */
public record WorkStep(
        OrganizationId organization, PersonId author, UUID submission, String title, int round, String deed) {}
