package org.uplink.assignment;

import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormErrors;
import org.uplink.platform.Typed;

/** A later date, and why. */
record ExtensionForm(
        @RestForm @Nullable LocalDate dueOn,
        @RestForm @Nullable String reason) {

    static final ExtensionForm BLANK = new ExtensionForm(null, null);

    public String why() {
        return Typed.text(reason);
    }

    /** @param set the date that is set now */
    FormErrors check(LocalDate set, LocalDate today, AssignmentMessages words) {
        var errors = FormErrors.NONE;
        if (dueOn == null) {
            errors = errors.and("dueOn", words.due_missing());
        } else {
            errors = switch (ExtensionRules.check(dueOn, set, today)) {
                case NONE -> errors;
                case NOT_LATER -> errors.and("dueOn", words.extension_not_later());
                case OUT_OF_REACH -> errors.and("dueOn", words.due_out_of_reach(AssignmentRules.LONGEST_YEARS));
            };
        }
        if (why().isEmpty()) {
            errors = errors.and("reason", words.extension_reason_missing());
        } else if (why().length() > AssignForm.LONGEST_REASON) {
            errors = errors.and("reason", words.reason_too_long(AssignForm.LONGEST_REASON));
        }
        return errors;
    }

    /** After the check. */
    LocalDate asked() {
        if (dueOn == null) {
            throw new IllegalStateException("The form was not checked");
        }
        return dueOn;
    }
}
