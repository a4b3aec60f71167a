package org.uplink.insight;

import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;
import org.uplink.evidence.work.ObservedPractice.Seen;
import org.uplink.platform.FormErrors;
import org.uplink.platform.Ids;
import org.uplink.platform.Typed;

/**
 * What somebody saw, as it was filled in: a rating of one occasion, with its day.
 *
 * @param id made with the blank form, so that sending it twice records it once
 * @param comment what was seen
 * @param note what else there is to say of it
 */
record ObservationForm(
        @RestForm @Nullable String id,
        @RestForm @Nullable String competency,
        @RestForm @Nullable Integer level,
        @RestForm @Nullable LocalDate occurredOn,
        @RestForm @Nullable String comment,
        @RestForm @Nullable String note) {

    /** @param today most write it down on the day */
    static ObservationForm of(@Nullable String competency, LocalDate today) {
        return new ObservationForm(Ids.next().toString(), competency, null, today, null, null);
    }

    private RatingForm rating() {
        return new RatingForm(competency, level, comment);
    }

    public String said() {
        return Typed.text(comment);
    }

    public String noted() {
        return Typed.text(note);
    }

    FormErrors check(int highest, LocalDate today, SkillsMessages words) {
        var errors = rating().check(highest, words);
        if (occurredOn == null) {
            errors = errors.and("occurredOn", words.observation_day_missing());
        } else if (occurredOn.isAfter(today)) {
            errors = errors.and("occurredOn", words.observation_day_future());
        }
        if (noted().length() > RatingForm.LONGEST_COMMENT) {
            errors = errors.and("note", words.rating_comment_too_long(RatingForm.LONGEST_COMMENT));
        }
        return errors;
    }

    /**
     * After the check.
     *
     * @throws org.uplink.platform.Refusal.NotFound for an id that the page has not made
     */
    Seen seen() {
        var rating = rating().complete();
        if (occurredOn == null) {
            throw new IllegalStateException("The form was not checked");
        }
        var words = noted().isEmpty() ? rating.comment() : rating.comment() + "\n\n" + noted();
        return new Seen(
                Ids.parse(id == null ? "" : id),
                new CompetencyId(rating.competency()),
                rating.level(),
                occurredOn,
                words);
    }
}
