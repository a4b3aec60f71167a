package org.uplink.certification;

import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.AwardRules.Span;
import org.uplink.platform.FormErrors;

/** The first and the last day of a hold, as they were filled in. */
record HoldForm(
        @RestForm @Nullable LocalDate from,
        @RestForm @Nullable LocalDate until) {

    /** What lies further back than a year is settled. */
    FormErrors check(LocalDate today, HoldMessages words) {
        if (from == null || until == null) {
            var errors = from == null ? FormErrors.on("from", words.day_missing()) : FormErrors.NONE;
            return until == null ? errors.and("until", words.day_missing()) : errors;
        }
        if (from.isBefore(today.minusYears(1)) || from.isAfter(today.plusYears(1))) {
            return FormErrors.on("from", words.from_far());
        }
        if (until.isBefore(from)) {
            return FormErrors.on("until", words.until_before());
        }
        return until.isBefore(from.plusDays(HoldRules.MOST_DAYS))
                ? FormErrors.NONE
                : FormErrors.on("until", words.too_long());
    }

    /** After the check. */
    Span days() {
        if (from == null || until == null) {
            throw new IllegalStateException("The form was not checked");
        }
        return new Span(from, until);
    }
}
