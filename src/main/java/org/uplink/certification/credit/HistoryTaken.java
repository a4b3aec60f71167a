package org.uplink.certification.credit;

import java.util.List;
import java.util.UUID;
import org.uplink.platform.PersonId;

/**
 * Earlier records of people have come into their own ones from a table. Fired in the transaction that made it so.
 *
 * @param by the name of whoever took them
 */
public record HistoryTaken(UUID upload, String file, String by, List<PersonId> people) {}
