package org.uplink.insight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.uplink.insight.report.FilterRules.Field;
import org.uplink.insight.report.FilterRules.Known;
import org.uplink.insight.report.FilterRules.Read;
import org.uplink.insight.report.ReportFilter.Group;
import org.uplink.insight.report.ReportFilter.Preset;

class FilterRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Known KNOWN = new Known(
            Set.of("north", "south & east"),
            Set.of("support-technician"),
            Set.of("elm"),
            Set.of("course/privacy-at-work", "path/first-ninety-days"),
            MonthDay.of(7, 31));

    private static Read read(Report report, String query) {
        return FilterRules.read(report, ReportQuery.parse(query), KNOWN, TODAY);
    }

    @Test
    void withoutAFilterTheUsualIsShown() {
        var read = read(Report.COMPLETION, "");
        assertThat(read.wrong()).isEmpty();
        assertThat(read.filter().span().preset()).isEqualTo(Preset.YEAR);
        assertThat(read.filter().group()).isEqualTo(Group.NONE);
        assertThat(read.filter().sort().text()).isEqualTo("-day");
        assertThat(read.filter().query()).isEmpty();
        assertThat(read.filter().narrowed()).isFalse();
    }

    @Test
    void whatDoesNotFitIsNamedAndTheUsualStandsIn() {
        var read = read(
                Report.OVERDUE,
                "team=west&role=king&school=x&period=week&from=soon&until=1999-01-01&group=colour&sort=team&page=0");
        assertThat(read.wrong())
                .containsExactlyInAnyOrder(
                        Field.TEAM,
                        Field.ROLE,
                        Field.SCHOOL,
                        Field.PERIOD,
                        Field.FROM,
                        Field.UNTIL,
                        Field.GROUP,
                        Field.SORT,
                        Field.PAGE);
        assertThat(read.filter()).isEqualTo(read(Report.OVERDUE, "").filter());
        assertThat(read(Report.EXPIRING, "within=7").wrong()).containsExactly(Field.WITHIN);
    }

    @Test
    void daysInTheAddressArePeriodEnough() {
        var filter = read(Report.HOURS, "from=2026-09-01").filter();
        assertThat(filter.span().period()).isEqualTo(new Period(LocalDate.of(2026, 9, 1), TODAY));
        assertThat(read(Report.HOURS, "from=2026-09-02&until=2026-09-01").wrong())
                .containsExactly(Field.UNTIL);
    }

    @Test
    void onlyTheReportAboutAnItemTakesOne() {
        assertThat(read(Report.NEVER, "").filter().complete()).isFalse();
        var never = read(Report.NEVER, "item=path/first-ninety-days").filter();
        assertThat(never.complete()).isTrue();
        assertThat(never.itemKind()).isEqualTo("path");
        assertThat(never.itemSlug()).isEqualTo("first-ninety-days");
        assertThat(read(Report.NEVER, "item=path/nowhere").wrong()).containsExactly(Field.ITEM);
        assertThat(read(Report.NEVER, "group=person").wrong()).containsExactly(Field.GROUP);
        assertThat(read(Report.OVERDUE, "item=path/first-ninety-days").filter().item())
                .isEmpty();
    }

    @Test
    void aSecondClickOnAColumnTurnsTheOrder() {
        var filter = read(Report.OVERDUE, "").filter();
        assertThat(filter.sortedBy(ReportColumn.AMOUNT).sort().text()).isEqualTo("amount");
        assertThat(filter.sortedBy(ReportColumn.NAME).sort().text()).isEqualTo("name");
    }

    @Property
    void anAddressLeadsBackToItsFilter(@ForAll("addresses") String address, @ForAll Report report) {
        var filter = read(report, address).filter();
        var again = read(report, filter.query());
        assertThat(again.wrong()).isEmpty();
        assertThat(again.filter()).isEqualTo(filter);
        assertThat(again.filter().query()).isEqualTo(filter.query());
    }

    @Property
    void whateverStandsInTheAddressThereIsAReport(@ForAll String query, @ForAll Report report) {
        var read = read(report, "period=" + query.replaceAll("[%&]", "") + "&from=2026-01-01");
        assertThat(read.filter().columns()).contains(read.filter().sort().column());
    }

    @Provide
    Arbitrary<String> addresses() {
        return Combinators.combine(
                        Arbitraries.of("", "north", "south+%26+east"),
                        Arbitraries.of("", "person", "team", "role", "school"),
                        Arbitraries.of("", "quarter", "season", "year", "any", "days"),
                        Arbitraries.of("", "2026-01-31", "2027-02-28"),
                        Arbitraries.of("", "30", "60", "90", "180"),
                        Arbitraries.of("", "course/privacy-at-work", "path/first-ninety-days"),
                        Arbitraries.of("", "name", "-name", "amount", "-extra", "-day", "people", "-count"))
                .as((team, group, period, day, within, item, sort) -> "team=" + team + "&group=" + group + "&period="
                        + period + "&from=2026-01-01&until=" + day + "&within=" + within + "&item=" + item + "&sort="
                        + sort + "&role=support-technician&school=elm");
    }
}
