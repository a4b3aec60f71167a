package org.uplink.insight.report;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.uplink.notification.Notices;
import org.uplink.people.DailyRound;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/**
 * Tells people of the saved reports that they want to hear of: what it adds up to and where it is, and no name of anybody in
 * it. It comes with their mail of that day.
 */
@ApplicationScoped
class ReportMails implements DailyRound {

    /** @param period its first day */
    private record Due(
            UUID id,
            UUID person,
            String name,
            String report,
            String query,
            boolean admin,
            String zone,
            String locale,
            LocalDate period) {}

    /** Whoever still leads people, on a day that is not quiet, for a period that began after the choice was made. */
    private static final String DUE = """
            select s.id, s.person_id, s.name, s.report, s.query, 'admin' = any (m.roles) as admin, o.time_zone, p.locale,
                   begun.on_day as period
            from saved_report s
            join organization o on o.id = s.organization_id
            join membership m on m.organization_id = ?1 and m.person_id = s.person_id and m.ended_on is null
                and m.roles && array['manager', 'admin']
            join person p on p.id = s.person_id
            cross join lateral (select case s.mail when 'weekly' then cast(?3 as date) else cast(?4 as date) end as on_day) begun
            where s.organization_id = ?1 and s.mail <> 'never' and s.mail_since < begun.on_day
              and not exists (select from report_mail told where told.saved_report_id = s.id and told.period_from = begun.on_day)
              and not exists (select from calendar_period quiet
                              where quiet.organization_id = ?1 and ?2 between quiet.from_on and quiet.until_on)
            order by s.id""";

    private final EntityManager entities;
    private final ReportDesk desk;
    private final Reports reports;
    private final Notices notices;
    private final Clock clock;

    ReportMails(EntityManager entities, ReportDesk desk, Reports reports, Notices notices, Clock clock) {
        this.entities = entities;
        this.desk = desk;
        this.reports = reports;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reports";
    }

    /** Before notices are gathered into mails. */
    @Override
    public int order() {
        return 15;
    }

    @Override
    public int fromHour() {
        return 5;
    }

    @Override
    public void run(OrganizationId organization, LocalDate today) {
        var day = new Day(organization, today);
        due(day).forEach(one -> attempt(day, one));
    }

    private record Day(OrganizationId organization, LocalDate today) {}

    @SuppressWarnings("unchecked")
    private List<Due> due(Day day) {
        return Tenancy.within(
                Scope.of(day.organization()),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(DUE, Due.class)
                                .setParameter(1, day.organization().value())
                                .setParameter(2, day.today())
                                .setParameter(3, ScheduleRules.week(day.today()))
                                .setParameter(4, ScheduleRules.month(day.today()))
                                .getResultList()));
    }

    /** What fails for one is tried again on the next day, and keeps nobody else from theirs. */
    private void attempt(Day day, Due one) {
        try {
            Tenancy.within(
                    Scope.of(day.organization(), new PersonId(one.person())),
                    () -> QuarkusTransaction.requiringNew().call(() -> take(one) && tell(day, one)));
        } catch (RuntimeException failed) {
            Log.errorf(failed, "Saved report %s could not be told on %s", one.id(), day.today());
        }
    }

    /** Another server that does the same waits here, and then has nothing to do. */
    private boolean take(Due one) {
        return entities.createNativeQuery("""
                        insert into report_mail (saved_report_id, organization_id, period_from, made_at)
                        values (?1, uplink_organization(), ?2, ?3) on conflict do nothing""")
                        .setParameter(1, one.id())
                        .setParameter(2, one.period())
                        .setParameter(3, Instant.now(clock))
                        .executeUpdate()
                > 0;
    }

    private boolean tell(Day day, Due one) {
        var person = new PersonId(one.person());
        var reader = new ReportReader(day.organization(), person, one.admin(), ZoneId.of(one.zone()), day.today());
        var report = Report.find(one.report()).orElseThrow();
        var wanted = desk.wanted(report, ReportQuery.parse(one.query()), reader);
        var address = ReportView.ADDRESS + "/" + one.report() + (one.query().isEmpty() ? "" : "?" + one.query());
        notices.report(person, one.id() + " " + one.period(), one.name(), figures(wanted, one), address);
        return true;
    }

    /** A team or an item that is no longer there makes another report: its figures would say something else. */
    private String figures(ReportDesk.Wanted wanted, Due one) {
        var words = MessageBundles.get(ReportMessages.class, Localized.Literal.of(one.locale()));
        if (!wanted.wrong().isEmpty() || !wanted.filter().complete()) {
            return words.mail_outdated();
        }
        var sums = reports.sums(wanted.reader(), wanted.filter());
        return wanted.words(words, Locale.of(one.locale())).figures(sums.total());
    }
}
