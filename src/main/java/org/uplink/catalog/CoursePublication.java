package org.uplink.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uplink.platform.ContentJson;
import org.uplink.platform.Markdown;

/** Writes courses into the database: a revision once, and what search and reports need of the current one. */
@ApplicationScoped
class CoursePublication {

    /** Enough for the longest course; a search vector has an upper limit of its own. */
    private static final int MOST_WORDS = 100_000;

    private static final Pattern COMPOUND = Pattern.compile("\\p{L}+(-\\p{L}+)+");

    /** What is published now. */
    private record Row(String slug, String revision, boolean withdrawn) {}

    private final EntityManager entities;
    private final Clock clock;

    CoursePublication(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Makes these the current courses; where nothing has changed this is one query. */
    void publish(Map<String, CourseContent> contents) {
        var rows = rows();
        rows.values().stream()
                .filter(row -> !row.withdrawn() && !contents.containsKey(row.slug()))
                .forEach(row -> withdraw(row.slug()));
        contents.values().stream()
                .filter(content -> !isCurrent(rows, content.course()))
                .forEach(this::publish);
    }

    private static boolean isCurrent(Map<String, Row> rows, Course course) {
        return new Row(course.slug(), course.revision(), false).equals(rows.get(course.slug()));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Row> rows() {
        List<Row> rows = entities.createNativeQuery("select slug, revision, withdrawn from course", Row.class)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(Row::slug, row -> row));
    }

    /** A withdrawn course gives its code back: the same course under a new address keeps it. */
    private void withdraw(String slug) {
        entities.createNativeQuery(
                        "update course set withdrawn = true, code = code || ' (' || slug || ')' where slug = ?1")
                .setParameter(1, slug)
                .executeUpdate();
    }

    private void publish(CourseContent content) {
        var course = content.course();
        var document = ContentJson.write(course);
        var added = entities.createNativeQuery("""
                        insert into course_revision (course, revision, document, loaded_at)
                        values (?1, ?2, ?3 ::jsonb, ?4) on conflict do nothing""")
                .setParameter(1, course.slug())
                .setParameter(2, course.revision())
                .setParameter(3, document)
                .setParameter(4, Instant.now(clock))
                .executeUpdate();
        if (added > 0) {
            content.media().forEach(medium -> store(course, medium));
        }
        makeCurrent(course);
        spreadOut(course, document);
    }

    private void store(Course course, Medium medium) {
        entities.createNativeQuery(
                        "insert into course_media (course, revision, name, type, bytes) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, course.slug())
                .setParameter(2, course.revision())
                .setParameter(3, medium.name())
                .setParameter(4, medium.type())
                .setParameter(5, medium.bytes())
                .executeUpdate();
    }

    private void makeCurrent(Course course) {
        entities.createNativeQuery("""
                        insert into course (slug, revision, code, title, summary, level, minutes, reviewed_on, review_due_on, words)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                        on conflict (slug) do update set revision = excluded.revision, code = excluded.code,
                            title = excluded.title, summary = excluded.summary, level = excluded.level,
                            minutes = excluded.minutes, reviewed_on = excluded.reviewed_on,
                            review_due_on = excluded.review_due_on, words = excluded.words, withdrawn = false""")
                .setParameter(1, course.slug())
                .setParameter(2, course.revision())
                .setParameter(3, course.code())
                .setParameter(4, course.title())
                .setParameter(5, course.summary())
                .setParameter(6, course.level())
                .setParameter(7, course.minutes())
                .setParameter(8, course.review().reviewedOn())
                .setParameter(9, course.review().dueOn())
                .setParameter(10, words(course))
                .executeUpdate();
    }

    private void spreadOut(Course course, String document) {
        run("delete from course_alignment where course = ?1", course.slug());
        run("delete from course_audience where course = ?1", course.slug());
        run("""
                insert into course_alignment (course, competency, level, via)
                select ?1, e ->> 'competency', (e ->> 'level')::smallint, e ->> 'via'
                from jsonb_path_query(?2 ::jsonb, '$.evidence[*]') e""", course.slug(), document);
        run("""
                insert into course_audience (course, role_profile)
                select ?1, role from jsonb_array_elements_text(?2 ::jsonb -> 'audience') role""", course.slug(), document);
    }

    private void run(String sql, String... parameters) {
        var query = entities.createNativeQuery(sql);
        for (var i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }

    /** What search looks through besides title and summary. */
    static String words(Course course) {
        var lessons =
                course.lessons().stream().flatMap(lesson -> Stream.of(lesson.title(), Markdown.words(lesson.html())));
        var all = Stream.of(course.outcomes().stream(), lessons, compounds(course))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
        return all.length() > MOST_WORDS ? all.substring(0, MOST_WORDS) : all;
    }

    /** "Wi-Fi" is looked for as "wifi", too. */
    private static Stream<String> compounds(Course course) {
        var text = String.join(" ", course.title(), course.summary(), String.join(" ", course.outcomes()));
        return COMPOUND.matcher(text)
                .results()
                .map(match -> match.group().replace("-", ""))
                .distinct();
    }
}
