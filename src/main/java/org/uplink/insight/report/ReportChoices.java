package org.uplink.insight.report;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.uplink.catalog.CourseCatalog;
import org.uplink.certification.Certifications;
import org.uplink.competency.Competencies;
import org.uplink.path.Paths;
import org.uplink.people.People;

/** What a reader can choose from: the own teams and those below, the organization's schools, all roles, courses, paths and certifications. */
@ApplicationScoped
class ReportChoices {

    /** @param retired whether it is a certification that is awarded to nobody any more */
    record Choice(String key, String title, boolean retired) {

        Choice(String key, String title) {
            this(key, title, false);
        }
    }

    /** @param items by kind, in the order of their titles */
    record All(
            List<Choice> teams,
            List<Choice> schools,
            List<Choice> roles,
            List<Choice> courses,
            List<Choice> paths,
            List<Choice> certifications,
            MonthDay seasonEnds) {

        FilterRules.Known known() {
            var items = Stream.of(courses, paths, certifications)
                    .flatMap(List::stream)
                    .map(Choice::key)
                    .collect(toSet());
            return new FilterRules.Known(keys(teams), keys(roles), keys(schools), items, seasonEnds);
        }

        /** The title of an item. */
        String item(String key) {
            return Stream.of(courses, paths, certifications)
                    .flatMap(List::stream)
                    .filter(choice -> choice.key().equals(key))
                    .map(Choice::title)
                    .findFirst()
                    .orElse("");
        }

        private static Set<String> keys(List<Choice> choices) {
            return choices.stream().map(Choice::key).collect(toSet());
        }
    }

    private record Row(String kind, String key, String title) {}

    private static final String ROWS = "with recursive " + People.OWN_TEAMS + """
            select 'team' as kind, cast(id as text) as key, name as title from own_team
            union all select 'school', cast(id as text), name from school where organization_id = ?1
            union all select 'season', '', season_ends from organization where id = ?1
            order by kind, title""";

    private final EntityManager entities;
    private final Competencies competencies;
    private final CourseCatalog courses;
    private final Paths paths;
    private final Certifications certifications;

    ReportChoices(
            EntityManager entities,
            Competencies competencies,
            CourseCatalog courses,
            Paths paths,
            Certifications certifications) {
        this.entities = entities;
        this.competencies = competencies;
        this.courses = courses;
        this.paths = paths;
        this.certifications = certifications;
    }

    All of(ReportReader reader) {
        var rows = rows(reader);
        var season = rows.stream()
                .filter(row -> row.kind().equals("season"))
                .findFirst()
                .orElseThrow();
        return new All(
                ofKind(rows, "team"),
                ofKind(rows, "school"),
                competencies.frameworkOf(reader.organization()).roles().stream()
                        .map(role -> new Choice(role.id().key(), role.title()))
                        .toList(),
                sorted(courses.all().stream().map(one -> new Choice("course/" + one.slug(), one.title()))),
                sorted(paths.all().stream().map(one -> new Choice("path/" + one.slug(), one.title()))),
                sorted(certifications.all().stream()
                        .map(one ->
                                new Choice("certification/" + one.slug(), one.title(), certifications.isRetired(one)))),
                MonthDay.parse("--" + season.title()));
    }

    @SuppressWarnings("unchecked")
    private List<Row> rows(ReportReader reader) {
        return entities.createNativeQuery(ROWS, Row.class)
                .setParameter(1, reader.organization().value())
                .setParameter(2, reader.person().value())
                .setParameter(3, reader.seesAll())
                .getResultList();
    }

    private static List<Choice> ofKind(List<Row> rows, String kind) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind))
                .map(row -> new Choice(row.key(), row.title()))
                .toList();
    }

    private static List<Choice> sorted(Stream<Choice> choices) {
        return choices.sorted(Comparator.comparing(Choice::title)).toList();
    }
}
