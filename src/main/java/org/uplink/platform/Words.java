package org.uplink.platform;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates, times and durations as pages say them. */
@TemplateExtension
class Words {

    private static final int NEAR = 60;
    private static final int MINUTES_PER_HOUR = 60;

    private Words() {}

    /** "in 12 days, 5 Dec"; the year where it is another one. */
    static String words(LocalDate date, LocalDate today) {
        var days = ChronoUnit.DAYS.between(today, date);
        var day = day(date);
        return Math.abs(days) > NEAR ? day : relative(days) + ", " + day;
    }

    /** "5 Dec 2026" */
    static String day(LocalDate date) {
        return SpokenDate.of(date, locale());
    }

    /** "May 2027" */
    static String monthOfYear(LocalDate date) {
        return DateTimeFormatter.ofPattern("MMM yyyy", locale()).format(date);
    }

    /** "10:42", on the clock of the organization. */
    static String clock(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm", locale())
                .withZone(page().zone())
                .format(at);
    }

    /** "5 Dec 2026", as the organization's calendar has it. */
    static String day(Instant at) {
        return day(LocalDate.ofInstant(at, page().zone()));
    }

    /** "12 min", "3 h", "2 h 15 min": a number of minutes as people say it. */
    static String duration(Integer minutes) {
        if (minutes < MINUTES_PER_HOUR) {
            return messages().minutes(minutes);
        }
        var hours = minutes / MINUTES_PER_HOUR;
        var rest = minutes % MINUTES_PER_HOUR;
        return rest == 0 ? messages().hours(hours) : messages().hours_minutes(hours, rest);
    }

    private static String relative(long days) {
        if (days == 0) {
            return messages().today();
        }
        if (Math.abs(days) == 1) {
            return days > 0 ? messages().tomorrow() : messages().yesterday();
        }
        return days > 0 ? messages().in_days(days) : messages().days_ago(-days);
    }

    private static Page page() {
        return Arc.container().instance(Page.class).get();
    }

    private static Locale locale() {
        return page().locale();
    }

    private static LayoutMessages messages() {
        return MessageBundles.get(LayoutMessages.class, Localized.Literal.of(locale().getLanguage()));
    }
}
