package org.uplink.certification;

import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * What an award is worth on a day. Time alone moves it from valid over due and grace to lapsed, never back; people suspend it
 * and lift that again, and revoke it; a yearly check that is missed suspends it until it is met.
 */
public sealed interface AwardState {

    /** @param until the last valid day; null for an award without an end */
    record Valid(@Nullable LocalDate until) implements AwardState {}

    /** Still valid, and the window for renewal is open. */
    record Due(LocalDate by) implements AwardState {}

    /**
     * No longer valid, and a renewal is still taken.
     *
     * @param ended the day that was the last valid one
     * @param until the last day for the renewal
     */
    record Grace(LocalDate ended, LocalDate until) implements AwardState {}

    /** @param on the day that was the last valid one */
    record Lapsed(LocalDate on) implements AwardState {}

    /**
     * Does not count for now.
     *
     * @param until the last valid day, which no suspension moves; null for an award without an end
     * @param missing the year of the yearly check that is missing; null where somebody suspended it
     */
    record Suspended(
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable Year missing) implements AwardState {}

    record Revoked(LocalDate on) implements AwardState {}

    /** {@code valid}, {@code due}, {@code grace}, {@code lapsed}, {@code suspended} or {@code revoked}. */
    default String key() {
        return switch (this) {
            case Valid _ -> "valid";
            case Due _ -> "due";
            case Grace _ -> "grace";
            case Lapsed _ -> "lapsed";
            case Suspended _ -> "suspended";
            case Revoked _ -> "revoked";
        };
    }

    /** The look of its chip: {@code good}, {@code warn}, {@code bad} or {@code none}. */
    default String look() {
        return switch (this) {
            case Valid _ -> "good";
            case Due _, Grace _ -> "warn";
            case Lapsed _ -> "none";
            case Suspended _, Revoked _ -> "bad";
        };
    }

    /** Whether it waits for nothing but a yearly check: a matter of the holder, and of nobody's decision. */
    default boolean missesCheck() {
        return this instanceof Suspended suspended && suspended.missing() != null;
    }

    /** Whether somebody may be told that it holds. */
    default boolean holds() {
        return switch (this) {
            case Valid _, Due _ -> true;
            case Grace _, Lapsed _, Suspended _, Revoked _ -> false;
        };
    }
}
