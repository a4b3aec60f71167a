package org.uplink.insight.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.uplink.local.DemoStack;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;
import org.uplink.testing.Db;

/** Which indexes the reports can be read by. With few rows the planner would read the whole table, so that is forbidden here. */
@QuarkusTest
@WithTestResource(DemoStack.class)
class ReportPlansTest {

    /** Two lists of people held against each other line by line take the square of what one takes. */
    private static final String READ_AGAIN_FOR_EACH_PERSON = "Join Filter: \\(\\w+\\.person_id = ";

    private static final Set<String> ITEMS =
            Set.of("course/privacy-at-work", "path/first-ninety-days", "certification/district-technology-foundations");

    @Inject
    Reports reports;

    @Inject
    EntityManager entities;

    /** The report, its filter, and the indexes of which it needs one for each table that grows. */
    static Stream<Arguments> reports() {
        return Stream.of(
                Arguments.of(
                        Report.COMPLETION,
                        "",
                        List.of("enrolment_by_completion|enrolment_of_person", "walk_by_completion|walk_of_person")),
                Arguments.of(
                        Report.OVERDUE,
                        "",
                        List.of("assignment_by_due_date|assignment_of_person", "walk_pk|walk_running_once")),
                Arguments.of(
                        Report.HOURS,
                        "",
                        List.of(
                                "lesson_completion_by_day|lesson_completion_of_person",
                                "enrolment_by_check|enrolment_of_person",
                                "course_revision_pk")),
                Arguments.of(Report.REQUIRED, "", List.of("assignment_by_due_date|assignment_of_person", "walk_pk")),
                Arguments.of(Report.EXPIRING, "", List.of("award_by_end|award_once_uk")),
                Arguments.of(
                        Report.NEVER,
                        "item=course/privacy-at-work",
                        List.of("enrolment_of_person|enrolment_running_once")),
                Arguments.of(Report.NEVER, "item=path/first-ninety-days", List.of("walk_of_path|walk_running_once")),
                Arguments.of(
                        Report.NEVER,
                        "item=certification/district-technology-foundations",
                        List.of("award_once_uk|award_by_end")));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyTableThatGrowsIsReadByAnIndex(Report report, String query, List<String> indexes) {
        var known = new FilterRules.Known(Set.of(), Set.of(), Set.of(), ITEMS, MonthDay.of(7, 31));
        for (var group : report.groups()) {
            var asked = ReportQuery.parse(query + "&group=" + group.key());
            var filter = FilterRules.read(report, asked, known, LocalDate.now(ZoneId.of("America/Chicago")))
                    .filter();
            for (var sql : List.of(ReportSql.lines(filter), ReportSql.sums(report))) {
                var plan = plan(sql, filter);
                Log.debugf("%s %s%n%s", report, group, plan);
                assertThat(plan)
                        .doesNotContainPattern(
                                "Seq Scan on (enrolment|lesson_completion|walk|assignment|award|evidence|membership|person)\\b")
                        .doesNotContainPattern(READ_AGAIN_FOR_EACH_PERSON);
                indexes.forEach(index -> assertThat(plan).containsPattern("(using|on) (" + index + ")\\b"));
            }
        }
    }

    private String plan(String sql, ReportFilter filter) {
        var organization = Db.texts("select id from organization where alias = 'riverbend'")
                .getFirst();
        var manager = Db.texts("""
                select person_id from team_manager where organization_id = ?::uuid limit 1""", organization).getFirst();
        var reader = new ReportReader(
                new OrganizationId(UUID.fromString(organization)),
                PersonId.parse(manager),
                false,
                ZoneId.of("America/Chicago"),
                filter.span().period().until());
        return Tenancy.within(
                Scope.of(reader.organization(), reader.person()),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    entities.createNativeQuery("set local enable_seqscan = off").executeUpdate();
                    var asked = reports.query("explain " + sql, String.class, reader, filter);
                    if (sql.contains("?17")) {
                        asked.setParameter(16, ReportFilter.PAGE_SIZE).setParameter(17, 0);
                    }
                    return String.join("\n", asked.getResultList());
                }));
    }
}
