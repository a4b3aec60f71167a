package org.uplink.people.account;

import java.time.Instant;
import org.uplink.platform.PersonId;

/**
 * Somebody signs in with one account more or less. Fired in the transaction that changed it, in the scope of the organization
 * that the person acted for.
 *
 * @param where the organization whose provider it is of, or ""
 * @param email as the account said it, or ""
 */
public record AccountsChanged(PersonId person, boolean added, String where, String email, Instant at) {}
