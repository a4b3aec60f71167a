package org.uplink.certification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an award is worth on a day. Time alone moves it from valid over due to lapsed, never back. */
public sealed interface AwardState {

    /** @param until the last valid day; null for an award without an end */
    record Valid(@Nullable LocalDate until) implements AwardState {}

    /** Still valid, and the window for renewal is open. */
    record Due(LocalDate by) implements AwardState {}

    /** @param on the day that was the last valid one */
    record Lapsed(LocalDate on) implements AwardState {}

    record Revoked(LocalDate on) implements AwardState {}

    /** {@code valid}, {@code due}, {@code lapsed} or {@code revoked}. */
    default String key() {
        return switch (this) {
            case Valid _ -> "valid";
            case Due _ -> "due";
            case Lapsed _ -> "lapsed";
            case Revoked _ -> "revoked";
        };
    }

    /** The look of its chip: {@code good}, {@code warn}, {@code bad} or {@code none}. */
    default String look() {
        return switch (this) {
            case Valid _ -> "good";
            case Due _ -> "warn";
            case Lapsed _ -> "none";
            case Revoked _ -> "bad";
        };
    }

    /** Whether somebody may be told that it holds. */
    default boolean holds() {
        return switch (this) {
            case Valid _, Due _ -> true;
            case Lapsed _, Revoked _ -> false;
        };
    }
}
