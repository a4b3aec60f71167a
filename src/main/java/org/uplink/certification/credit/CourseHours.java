package org.uplink.certification.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseCatalog;
import org.uplink.people.People;
import org.uplink.progress.CourseCompleted;

/** A completed course enters its hours by itself: the first completion of each. */
@ApplicationScoped
class CourseHours {

    private static final String CATEGORY = "course";
    private static final String BODY = "Uplink";

    private final EntryRows rows;
    private final CourseCatalog catalog;
    private final People people;
    private final Event<CreditsChanged> changed;

    CourseHours(EntryRows rows, CourseCatalog catalog, People people, Event<CreditsChanged> changed) {
        this.rows = rows;
        this.catalog = catalog;
        this.people = people;
        this.changed = changed;
    }

    /** Takes no lock: what a course enters is kept once by its key. */
    @Transactional
    void onCourse(@Observes CourseCompleted completed) {
        var course = catalog.at(completed.course(), completed.revision());
        var codes = course.evidence().stream()
                .map(alignment -> alignment.competency().key())
                .distinct()
                .sorted()
                .limit(EntryRules.MOST_COMPETENCIES)
                .toList();
        if (codes.isEmpty()) {
            return; // an hour is tied to a competency, or it is no credit
        }
        var day = LocalDate.ofInstant(completed.at(), people.zoneOf(completed.organization()));
        rows.add(completed.organization(), completed.person(), added(course, codes, day))
                .ifPresent(_ -> changed.fire(new CreditsChanged(completed.organization(), completed.person())));
    }

    private static EntryRows.Added added(Course course, List<String> codes, LocalDate day) {
        var draft = new EntryDraft(CATEGORY, day, course.minutes(), course.title(), BODY, "", "", codes, List.of());
        var once = EntryRules.onceKey(CATEGORY, CreditSchedule.Once.ACTIVITY, day, course.title(), BODY);
        return new EntryRows.Added(draft, day, "course", "course:" + course.slug(), once, false, 0, day);
    }
}
