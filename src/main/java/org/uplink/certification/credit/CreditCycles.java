package org.uplink.certification.credit;

import java.util.List;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** Owned by the ledger and implemented by whoever gives reason to collect hours: the cycles that a person is in. */
public interface CreditCycles {

    /** Those that run, and those that ended and can still be entered for or looked at; the soonest to end first. */
    List<CreditCycle> of(OrganizationId organization, PersonId person);
}
