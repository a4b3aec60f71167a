package org.uplink.notification;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormErrors;
import org.uplink.platform.Typed;

/** What somebody typed about reminders, understood or with what is wrong with it. */
record ReminderReading(ReminderTerms terms, int version, FormErrors errors) {

    static ReminderReading of(ReminderSettingsPage.Form form, ReminderMessages words) {
        var before = ReminderRules.days(Typed.text(form.before()), 0, ReminderRules.MOST_BEFORE);
        var after = ReminderRules.days(Typed.text(form.after()), 1, ReminderRules.MOST_AFTER);
        var lead = ReminderRules.days(Typed.text(form.leadAfter()), 1, ReminderRules.MOST_AFTER)
                .filter(days -> days.size() <= 1);
        var from = hour(form.mailFrom(), 0, 12);
        var until = hour(form.mailUntil(), 13, 24);
        var errors = FormErrors.NONE;
        errors = before.isPresent() ? errors : errors.and("before", words.before_wrong(ReminderRules.MOST_BEFORE));
        errors = after.isPresent() ? errors : errors.and("after", words.after_wrong(ReminderRules.MOST_AFTER));
        errors = lead.isPresent() ? errors : errors.and("leadAfter", words.lead_wrong(ReminderRules.MOST_AFTER));
        errors = from.isPresent() && until.isPresent() ? errors : errors.and("mailFrom", words.hours_wrong());
        var terms = new ReminderTerms(
                before.orElse(List.of()),
                after.orElse(List.of()),
                lead.flatMap(days -> days.stream().findFirst()).orElse(null),
                from.orElse(0),
                until.orElse(24));
        return new ReminderReading(terms, number(form.version()).orElse(-1), errors);
    }

    private static Optional<Integer> hour(@Nullable String typed, int first, int last) {
        return number(typed).filter(hour -> hour >= first && hour <= last);
    }

    private static Optional<Integer> number(@Nullable String typed) {
        var text = Typed.text(typed);
        return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
