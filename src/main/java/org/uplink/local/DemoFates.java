package org.uplink.local;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Writes what happened to awards later: one is taken back, one is in question, the clock of one stands still. */
final class DemoFates {

    private static final String REVOKED = "The work log that was handed in belongs to a colleague.";
    private static final String SUSPENDED =
            "Two entries of the work log carry the date of a school holiday. Until we have"
                    + " talked about it, the certification does not count.";
    private static final String APPEAL =
            "Both entries are from the maintenance window in the holidays. The change tickets"
                    + " have the same dates, and the network administrator was there.";

    private static final int AFTERNOON = 15 * 60 + 45;
    private static final int DAYS_IN_QUESTION = 12;
    private static final int DAYS_OF_HOLD_LEFT = 25;

    private final DemoRows rows;

    DemoFates(DemoRows rows) {
        this.rows = rows;
    }

    /** Each day on which the clock stands still moves the end by one. */
    static LocalDate endOf(DemoAward award) {
        return award.holding() == DemoHolding.PAUSED
                ? award.until().plusDays(ChronoUnit.DAYS.between(heldFrom(award), heldUntil(award)) + 1)
                : award.until();
    }

    static @Nullable Instant suspendedAt(DemoAward award) {
        return award.holding() == DemoHolding.SUSPENDED ? at(award, DAYS_IN_QUESTION) : null;
    }

    private static LocalDate heldFrom(DemoAward award) {
        return award.district().day().ago(40);
    }

    private static LocalDate heldUntil(DemoAward award) {
        return award.district().day().today().plusDays(DAYS_OF_HOLD_LEFT);
    }

    private static Instant at(DemoAward award, int daysAgo) {
        var day = award.district().day();
        return day.at(day.ago(daysAgo), AFTERNOON);
    }

    void write(DemoAward award) {
        switch (award.holding()) {
            case REVOKED -> revoke(award);
            case SUSPENDED -> suspend(award);
            case PAUSED -> hold(award);
            case NOTHING, VALID, DUE, LAPSED -> {
                // Time alone decides about these.
            }
        }
    }

    private void revoke(DemoAward award) {
        var at = at(award, 120);
        var district = award.district();
        rows.add(
                DemoTable.AWARD_REVOCATION,
                award.award(),
                district.id(),
                at,
                district.admin().id(),
                REVOKED);
        rows.add(DemoTable.CREDENTIAL_REVOCATION, award.credential(), award.slug(), district.id(), at, REVOKED);
        deed(award, at, "revoked-award", award.address(), REVOKED);
    }

    private void suspend(DemoAward award) {
        var at = at(award, DAYS_IN_QUESTION);
        var district = award.district();
        var suspension = DemoRandom.of("suspension", award.award()).id(at);
        rows.add(
                DemoTable.AWARD_SUSPENSION,
                suspension,
                district.id(),
                award.award(),
                1,
                at,
                district.admin().id(),
                SUSPENDED);
        deed(award, at, "suspended-award", award.address(), SUSPENDED);
        var appealed = at(award, 5);
        rows.add(
                DemoTable.AWARD_APPEAL,
                DemoRandom.of("appeal", award.award()).id(appealed),
                district.id(),
                award.award(),
                award.person().id(),
                suspension,
                district.admin().id(),
                APPEAL,
                appealed);
    }

    private void hold(DemoAward award) {
        var at = at(award, 45);
        var district = award.district();
        var person = award.person().id();
        rows.add(
                DemoTable.AWARD_HOLD,
                DemoRandom.of("hold", award.award()).id(at),
                district.id(),
                person,
                heldFrom(award),
                heldUntil(award),
                district.admin().id(),
                at);
        rows.add(DemoTable.AWARD_END, award.award(), district.id(), endOf(award));
        deed(
                award,
                at,
                "stopped-clock",
                "/team/people/" + person + "/hold",
                heldFrom(award) + " – " + heldUntil(award));
    }

    private void deed(DemoAward award, Instant at, String action, String subject, String detail) {
        rows.add(
                DemoTable.AUDIT_EVENT,
                DemoRandom.of(action, award.award()).id(at),
                award.district().id(),
                at,
                award.district().admin().id(),
                action,
                subject,
                detail,
                award.person().id());
    }
}
