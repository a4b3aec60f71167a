package org.uplink.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseId;
import org.uplink.catalog.Lesson;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;

/** What readers say is wrong, as rows. Nothing here is ever changed or deleted. */
@ApplicationScoped
class ContentReports {

    /** So many a day are a reader's; more are a program's. */
    static final int MOST_A_DAY = 20;

    static final int PAGE_SIZE = 25;

    /** Where in a course: a lesson by its address, a question by its id. */
    record Where(Course course, String place, String piece) {

        /** Where the reader says what is wrong with it, and reads what came of it. */
        String address() {
            return "/courses/%s/something-wrong?%s=%s&edition=%s"
                    .formatted(course.slug(), place, piece, course.revision());
        }

        /** Of the lesson; "" for a question, whose text is shown in the check only. */
        public String title() {
            return course.lesson(piece).map(Lesson::title).orElse("");
        }
    }

    private static final String OWN = """
            select r.id, r.organization_id, '' as organization, r.course, r.revision, r.place, r.piece, r.kind, r.words,
                   r.reported_at, a.changed, a.words as answer, a.answered_at
            from content_report r left join content_report_answer a on a.report_id = r.id
            where r.organization_id = ?1 and r.person_id = ?2 and r.course = ?3
            order by r.reported_at desc, r.id""";

    private static final String ALL = """
            select id, organization_id, organization, course, revision, place, piece, kind, words, reported_at, changed, answer,
                   answered_at
            from uplink_content_reports()
            """;

    private final EntityManager entities;
    private final CurrentActor current;
    private final Clock clock;

    ContentReports(EntityManager entities, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.clock = clock;
    }

    /** Of the one who acts, about a course, the latest first. */
    @SuppressWarnings("unchecked")
    List<ContentReport> own(CourseId course) {
        var actor = current.get();
        return entities.createNativeQuery(OWN, ContentReport.class)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, course.slug())
                .getResultList();
    }

    boolean isFull() {
        var actor = current.get();
        var since = LocalDate.now(clock.withZone(actor.zone()))
                .atStartOfDay(actor.zone())
                .toInstant();
        var today = (Long) entities.createNativeQuery("""
                        select count(*) from content_report
                        where organization_id = ?1 and person_id = ?2 and reported_at >= ?3""")
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, since)
                .getSingleResult();
        return today >= MOST_A_DAY;
    }

    /**
     * The same words about the same piece of an edition are there once.
     *
     * @return false where they were answered before: then nobody reads them again
     */
    @Transactional
    boolean add(Where where, String kind, String words) {
        var actor = current.get();
        return (Boolean) entities.createNativeQuery("""
                        with added as (
                            insert into content_report (id, organization_id, person_id, course, revision, place, piece, kind, words,
                                                        reported_at)
                            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) on conflict do nothing)
                        select not exists (
                            select from content_report r join content_report_answer a on a.report_id = r.id
                            where r.organization_id = ?2 and r.person_id = ?3 and r.course = ?4 and r.revision = ?5
                              and r.place = ?6 and r.piece = ?7 and r.kind = ?8 and r.words = ?9)""")
                .setParameter(1, Ids.next())
                .setParameter(2, actor.organization().value())
                .setParameter(3, actor.person().value())
                .setParameter(4, where.course().slug())
                .setParameter(5, where.course().revision())
                .setParameter(6, where.place())
                .setParameter(7, where.piece())
                .setParameter(8, kind)
                .setParameter(9, words)
                .setParameter(10, Instant.now(clock))
                .getSingleResult();
    }

    /** Of all organizations, for whoever looks after the platform: what waits, the oldest first, or what was answered, the latest. */
    @SuppressWarnings("unchecked")
    List<ContentReport> all(boolean answered, int page) {
        var order = answered ? "answered_at desc, id" : "reported_at, id";
        return entities.createNativeQuery(
                        ALL + "where (changed is not null) = ?1 order by " + order + " limit ?2 offset ?3",
                        ContentReport.class)
                .setParameter(1, answered)
                .setParameter(2, PAGE_SIZE)
                .setParameter(3, (page - 1) * PAGE_SIZE)
                .getResultList();
    }

    /** How many wait, and how many were answered. */
    record Counts(long waiting, long answered) {}

    Counts counts() {
        return (Counts) entities.createNativeQuery("""
                        select count(*) filter (where changed is null), count(*) filter (where changed is not null)
                        from uplink_content_reports()""", Counts.class).getSingleResult();
    }

    @SuppressWarnings("unchecked")
    Optional<ContentReport> find(UUID report) {
        return entities.createNativeQuery(ALL + "where id = ?1", ContentReport.class)
                .setParameter(1, report)
                .getResultStream()
                .findFirst();
    }

    /** @return the reader and what it was about; empty where it had been answered */
    @SuppressWarnings("unchecked")
    Optional<UUID> answer(UUID report, boolean changed, String words, UUID by) {
        return entities.createNativeQuery("""
                        with answered as (
                            insert into content_report_answer (report_id, organization_id, changed, words, answered_by, answered_at)
                            select r.id, r.organization_id, ?2, ?3, ?4, ?5 from content_report r where r.id = ?1
                            on conflict do nothing returning report_id)
                        select r.person_id from content_report r join answered a on a.report_id = r.id""")
                .setParameter(1, report)
                .setParameter(2, changed)
                .setParameter(3, words)
                .setParameter(4, by)
                .setParameter(5, Instant.now(clock))
                .getResultStream()
                .findFirst();
    }
}
