package org.uplink.credential;

import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Refusal;

/** What a program asks about the awards of a team: filters, and from where on. */
record AwardQuery(
        @Parameter(description = "Slug of a certification") @RestQuery @Nullable
        String certification,

        @Parameter(description = "As of today: valid, due, lapsed or revoked") @RestQuery @Nullable
        String state,

        @Parameter(description = "E-mail address of one person") @RestQuery @Nullable
        String email,

        @Parameter(
                description = "A day on which it was valid, such as 2026-11-30",
                schema = @Schema(type = SchemaType.STRING, format = "date"))
        @RestQuery
        @Nullable
        String validOn,

        @Parameter(description = "The cursor of an earlier answer: only what has changed since") @RestQuery @Nullable
        String since,

        @Parameter(description = "At most so many, from 1 to 500; 100 where it is left out") @RestQuery @Nullable
        Integer limit) {

    private static final int USUAL = 100;
    private static final int MOST = 500;
    private static final List<String> STATES = List.of("valid", "due", "grace", "lapsed", "suspended", "revoked");

    /** @throws Refusal.Malformed naming what is wrong */
    AwardQuery checked() {
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw new Refusal.Malformed("limit is a number from 1 to " + MOST + ".");
        }
        if (!given(state).isEmpty() && !STATES.contains(state)) {
            throw new Refusal.Malformed("state is one of " + String.join(", ", STATES) + ".");
        }
        day();
        cursor();
        return this;
    }

    int most() {
        return limit == null ? USUAL : limit;
    }

    AwardCursor cursor() {
        return AwardCursor.parse(since);
    }

    @Nullable
    LocalDate day() {
        try {
            return given(validOn).isEmpty() ? null : LocalDate.parse(given(validOn));
        } catch (DateTimeParseException noDay) {
            throw new Refusal.Malformed("validOn is a day, such as 2026-11-30.");
        }
    }

    boolean wants(String stateOfOne) {
        return given(state).isEmpty() || stateOfOne.equals(state);
    }

    /** The address of what follows a cursor, with the same filters. */
    String next(String path, AwardCursor after) {
        var address = UriBuilder.fromPath(path);
        add(address, "certification", certification);
        add(address, "state", state);
        add(address, "email", email);
        add(address, "validOn", validOn);
        add(address, "limit", limit);
        return address.queryParam("since", after.text()).build().toString();
    }

    private static void add(UriBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            address.queryParam(name, "{value}").resolveTemplate("value", value);
        }
    }

    static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
