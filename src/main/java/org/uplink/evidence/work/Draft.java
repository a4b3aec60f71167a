package org.uplink.evidence.work;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an author writes.
 *
 * @param links one address a line
 * @param occurredOn the day of the work, or the day on which a credential was awarded
 * @param credential the key of an equivalency; null for work
 */
record Draft(
        String title,
        String text,
        String links,
        @Nullable LocalDate occurredOn,
        @Nullable String credential,
        String number,
        @Nullable LocalDate endsOn,
        List<Claim> claims) {

    static Draft blank(@Nullable String credential) {
        return new Draft("", "", "", null, credential, "", null, List.of());
    }

    public List<String> addresses() {
        return Stream.of(links.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    Draft claiming(List<Claim> others) {
        return new Draft(title, text, links, occurredOn, credential, number, endsOn, others);
    }

    Draft titled(String other) {
        return new Draft(other, text, links, occurredOn, credential, number, endsOn, claims);
    }
}
