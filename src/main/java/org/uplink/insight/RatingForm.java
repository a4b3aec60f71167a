package org.uplink.insight;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormErrors;
import org.uplink.platform.Typed;

/** A manager's rating as it was filled in. */
record RatingForm(
        @RestForm @Nullable String competency,
        @RestForm @Nullable Integer level,
        @RestForm @Nullable String comment) {

    /** After the check. */
    record Complete(String competency, int level, String comment) {}

    private static final int LOWEST = 1;
    static final int LONGEST_COMMENT = 2000;

    static RatingForm of(@Nullable String competency) {
        return new RatingForm(competency, null, null);
    }

    /** Text for the form's field. */
    public String said() {
        return Typed.text(comment);
    }

    /** @param highest the highest level that can be chosen */
    FormErrors check(int highest, SkillsMessages words) {
        var errors = FormErrors.NONE;
        if (competency == null || competency.isBlank()) {
            errors = errors.and("competency", words.rating_competency_missing());
        }
        if (level == null || level < LOWEST || level > highest) {
            errors = errors.and("level", words.rating_level_missing());
        }
        if (said().isEmpty()) {
            errors = errors.and("comment", words.rating_comment_missing());
        } else if (said().length() > LONGEST_COMMENT) {
            errors = errors.and("comment", words.rating_comment_too_long(LONGEST_COMMENT));
        }
        return errors;
    }

    Complete complete() {
        if (competency == null || level == null) {
            throw new IllegalStateException("The form was not checked");
        }
        return new Complete(competency, level, said());
    }
}
