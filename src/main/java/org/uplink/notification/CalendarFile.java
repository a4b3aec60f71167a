package org.uplink.notification;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.uplink.people.NamedOrganization;

/** Dates as iCalendar (RFC 5545, with the name and refresh interval of RFC 7986): whole days that take up no time. */
final class CalendarFile {

    private static final Duration REFRESH = Duration.ofHours(12);

    private CalendarFile() {}

    /**
     * @param home the public address of the service
     * @param alias of the organization whose dates they are
     * @param now when the file is made
     */
    static String of(List<CalendarDates.Date> dates, NoticeMessages words, String home, String alias, Instant now) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Uplink//Dates//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new Name(words.calendar_name()));
        calendar.add(new RefreshInterval(new ParameterList(), REFRESH));
        dates.forEach(date -> calendar.add(event(date, words, home, alias, now.truncatedTo(ChronoUnit.SECONDS))));
        return calendar.toString();
    }

    private static VEvent event(CalendarDates.Date date, NoticeMessages words, String home, String alias, Instant now) {
        var event = new VEvent(false);
        var host = URI.create(home).getHost();
        var address = NamedOrganization.link(home + date.address(), alias);
        event.add(new Uid(date.key() + "@" + host));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(date.day()));
        event.add(new Summary(words.calendar_title(date.kind(), date.subject())));
        event.add(new Description(date.subject() + "\n" + address));
        event.add(new Url(URI.create(address)));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }
}
