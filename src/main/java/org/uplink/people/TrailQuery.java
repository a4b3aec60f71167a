package org.uplink.people;

import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.uplink.platform.FormErrors;
import org.uplink.platform.Paging;

/**
 * Which part of the trail is wanted, as the address says it.
 *
 * @param action one of the trail, {@code changes}, {@code looks}, or empty for all
 * @param find a part of a name or of a detail
 * @param from the first day, such as 2027-01-31
 */
record TrailQuery(
        @RestQuery @DefaultValue("") String action,
        @RestQuery @DefaultValue("") String find,
        @RestQuery @DefaultValue("") String from,
        @RestQuery @DefaultValue("") String until,
        @RestQuery @DefaultValue("1") int page) {

    static final TrailQuery CHANGES = new TrailQuery("changes", "", "", "", 1);

    private static final LocalDate BEFORE_ALL = LocalDate.of(1970, 1, 1);
    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 1, 1);

    /** What cannot be read is said beside its field, and leaves nothing out. */
    FormErrors errors(String message) {
        var errors = FormErrors.NONE;
        if (!from.isBlank() && day(from).isEmpty()) {
            errors = errors.and("from", message);
        }
        return until.isBlank() || day(until).isPresent() ? errors : errors.and("until", message);
    }

    Instant begin(ZoneId zone) {
        return day(from).orElse(BEFORE_ALL).atStartOfDay(zone).toInstant();
    }

    /** The first moment that does not count. */
    Instant end(ZoneId zone) {
        return day(until)
                .map(day -> day.plusDays(1))
                .orElse(AFTER_ALL)
                .atStartOfDay(zone)
                .toInstant();
    }

    public boolean narrowed() {
        return !(action + find + from + until).isBlank();
    }

    public String address() {
        return Paging.address("/admin/audit")
                .with("action", action)
                .with("find", find)
                .with("from", from)
                .with("until", until)
                .toString();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()))
                    .filter(day -> day.getYear() > 0 && day.isBefore(AFTER_ALL));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
