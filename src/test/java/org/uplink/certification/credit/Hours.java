package org.uplink.certification.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.credit.CreditSchedule.Category;
import org.uplink.certification.credit.CreditSchedule.Once;

/** Entries, cycles and schedules for tests. */
final class Hours {

    static final LocalDate FROM = LocalDate.of(2026, 3, 1);
    static final LocalDate BY = LocalDate.of(2029, 2, 28);

    static final CreditSchedule SCHEDULE = schedule(
            new Category("event", "Event", "", null, null, Once.DAY),
            new Category("membership", "Membership", "", hours("2"), hours("6"), Once.BODY_AND_YEAR),
            new Category("exercise", "Exercise", "", null, hours("10"), Once.DAY),
            new Category("mentoring", "Mentoring", "", null, hours("10"), Once.DAY));

    private Hours() {}

    static CreditSchedule schedule(Category... categories) {
        return new CreditSchedule("test", "r1", "Test", "", null, FROM, null, List.of(categories), List.of());
    }

    static BigDecimal hours(String hours) {
        return new BigDecimal(hours);
    }

    static CreditEntry entry(String category, LocalDate day, String hours, String... domains) {
        return new CreditEntry(
                UUID.nameUUIDFromBytes((category + day + hours + String.join(",", domains)).getBytes()),
                category,
                day,
                hours(hours),
                Set.copyOf(List.of(domains)),
                day,
                Set.of(),
                true,
                "");
    }

    static CreditCycle cycle(CreditDemand demand) {
        return cycle(demand, FROM, BY, null);
    }

    static CreditCycle cycle(CreditDemand demand, LocalDate from, LocalDate by, @Nullable CreditCycle before) {
        return new CreditCycle("test:" + from, "Test", "/", demand, from, by, by.plusDays(30), before);
    }

    static CreditDemand asking(String hours, CreditDemand.Minimum... minimums) {
        return new CreditDemand("test", hours(hours), List.of(minimums), null, null);
    }

    static CreditDemand.Minimum in(String domain, String hours) {
        return new CreditDemand.Minimum(List.of(domain), List.of(), hours(hours));
    }
}
