package org.uplink.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in this request, and for which organization. Everything that a request may see hangs on it.
 *
 * @param zone the organization's: today, due dates and seasons are its days
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param frameworkVersion how often the organization has changed its competency framework; 0 for never
 * @param organizations all that the person belongs to, to switch between; the one alone that somebody has opened to look into it
 */
public record Actor(
        PersonId person,
        OrganizationId organization,
        String name,
        String organizationName,
        ZoneId zone,
        Locale locale,
        String theme,
        Set<Role> roles,
        int frameworkVersion,
        List<Choice> organizations) {

    /** One of the organizations that a person belongs to. */
    public record Choice(OrganizationId id, String alias, String name) {}

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The alias of the organization that the actor acts for. */
    public String alias() {
        return organizations.stream()
                .filter(choice -> choice.id().equals(organization))
                .map(Choice::alias)
                .findFirst()
                .orElseGet(organization::toString);
    }

    /** Empty where the person does not belong to the organization of this alias. */
    public Optional<Choice> choice(@Nullable String alias) {
        return organizations.stream()
                .filter(choice -> choice.alias().equals(alias))
                .findFirst();
    }

    public LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(zone));
    }
}
