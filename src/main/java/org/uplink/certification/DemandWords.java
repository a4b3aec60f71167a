package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.Certification.Renewal;
import org.uplink.certification.Certification.Validity;
import org.uplink.certification.Certification.YearlyCheck;
import org.uplink.certification.credit.CreditDemand;
import org.uplink.certification.credit.CreditSchedule;
import org.uplink.certification.credit.CreditSchedules;
import org.uplink.certification.credit.CreditTally;
import org.uplink.competency.Competencies;
import org.uplink.competency.Framework;
import org.uplink.platform.Page;
import org.uplink.platform.SpokenDate;

/** How long an award lasts, what it takes to keep it, and by when: in the reader's language. */
@ApplicationScoped
class DemandWords {

    private final CreditSchedules schedules;
    private final Competencies competencies;
    private final Page page;

    DemandWords(CreditSchedules schedules, Competencies competencies, Page page) {
        this.schedules = schedules;
        this.competencies = competencies;
        this.page = page;
    }

    private TermMessages messages() {
        return page.words(TermMessages.class);
    }

    /** A sentence for each thing that there is to say about the length of an award. */
    List<String> lasts(Certification terms) {
        var said = new ArrayList<String>();
        said.add(lasts(terms.validity()));
        if (terms.validity().ends() != Certification.Ends.NEVER) {
            said.addAll(renewal(terms.renewal()));
        }
        if (terms.renewal().yearlyCheck() != null) {
            said.add(yearly(terms.renewal().yearlyCheck()));
        }
        endorsements(terms).forEach(said::add);
        return said;
    }

    private Stream<String> endorsements(Certification terms) {
        return terms.endorsements().stream().map(one -> messages().endorsement_for(one.heldSeasons(), one.title()));
    }

    /** What becomes of a certification that is or will be retired; empty for another. */
    String retired(Certification terms, LocalDate today) {
        var day = terms.retired();
        if (day == null) {
            return "";
        }
        return terms.isRetiredOn(today)
                ? messages().retired(day(day))
                : messages().to_be_retired(day(day));
    }

    private String lasts(Validity validity) {
        return switch (validity.ends()) {
            case DAY -> messages().lasts_months(validity.inMonths());
            case END_OF_MONTH -> messages().lasts_to_month_end(validity.inMonths());
            case SEASON -> messages().lasts_season(dayOfYear(validity.inSeason()));
            case DATE -> messages().lasts_date(day(validity.date()));
            case NEVER -> messages().lasts_always();
        };
    }

    private List<String> renewal(Renewal renewal) {
        var said = new ArrayList<String>();
        said.add(
                renewal.eachSeason()
                        ? messages().window_season(dayOfYear(renewal.season()))
                        : messages().window_months(renewal.windowMonths()));
        if (renewal.graceDays() > 0) {
            said.add(messages().grace(renewal.graceDays()));
        }
        if (renewal.reinstate() != null) {
            said.add(messages().reinstate(renewal.reinstate().withinMonths()));
        }
        said.add(messages().earn_again());
        return said;
    }

    private String yearly(YearlyCheck check) {
        var words = page.words(YearlyMessages.class);
        return CheckRules.canBeMet(check) ? words.each_year(check.daysBefore(), check.daysAfter()) : words.not_yet();
    }

    /** What somebody must do by when. */
    String byWhen(Outlook outlook, LocalDate today) {
        return switch (outlook.stage()) {
            case FIRST -> outlook.number() == 1 ? "" : messages().lapsed();
            case REINSTATEMENT -> messages().can_come_back(day(outlook.lastDay()));
            case RENEWAL -> renewalByWhen(outlook, today);
        };
    }

    private String renewalByWhen(Outlook outlook, LocalDate today) {
        var by = outlook.by();
        if (!outlook.isOpenOn(today)) {
            return messages().opens(day(outlook.opens()));
        }
        return by != null && today.isAfter(by)
                ? messages().in_grace(day(outlook.lastDay()))
                : messages().open_until(day(by));
    }

    String heading(Stage stage) {
        return switch (stage) {
            case FIRST -> messages().first();
            case RENEWAL -> messages().renewal();
            case REINSTATEMENT -> messages().reinstatement();
        };
    }

    String of(CreditDemand demand) {
        return demand.minimums().isEmpty()
                ? messages().hours(plain(demand.hours()))
                : messages()
                        .hours_with(
                                plain(demand.hours()),
                                demand.minimums().stream().map(this::minimum).collect(Collectors.joining(", ")));
    }

    private String minimum(CreditDemand.Minimum minimum) {
        var categories = minimum.categories().stream()
                .map(id -> schedules
                        .category(id)
                        .map(CreditSchedule.Category::title)
                        .orElse(id));
        return messages()
                .minimum(
                        plain(minimum.hours()),
                        Stream.concat(minimum.domains().stream().map(this::domain), categories)
                                .collect(Collectors.joining(messages().or())));
    }

    private String domain(String key) {
        return competencies.framework().domains().stream()
                .filter(domain -> domain.id().equals(key))
                .map(Framework.Domain::title)
                .findFirst()
                .orElse(key);
    }

    String note(@Nullable CreditTally tally) {
        if (tally == null) {
            return messages().hours_none();
        }
        return tally.missing().signum() > 0
                ? messages().hours_note(plain(tally.counted()), plain(tally.missing()))
                : messages().hours_kind(plain(tally.counted()));
    }

    static String plain(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString();
    }

    private String day(@Nullable LocalDate date) {
        return date == null ? "" : SpokenDate.of(date, page.locale());
    }

    private String dayOfYear(MonthDay day) {
        return DateTimeFormatter.ofPattern("d MMMM", page.locale()).format(day);
    }
}
