package org.uplink.competency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Adjustments.OwnCompetency;
import org.uplink.platform.FormErrors;
import org.uplink.platform.Typed;

/**
 * A competency of an organization's own, as somebody fills it in.
 *
 * @param version of the adjustments that the form was filled from
 * @param level what each of the five levels looks like, in their order
 */
record OwnCompetencyForm(
        @RestForm int version,
        @RestForm @Nullable String title,
        @RestForm @Nullable String domain,
        @RestForm @Nullable String statement,
        @RestForm @Nullable String why,
        @RestForm @Nullable String currency,
        @RestForm @Nullable List<String> level) {

    static final int LEVELS = 5;
    static final int LONGEST_TITLE = 80;
    static final int LONGEST_TEXT = 400;

    static OwnCompetencyForm blank(int version) {
        return new OwnCompetencyForm(version, "", "", "", "", "", List.of());
    }

    static OwnCompetencyForm of(OwnCompetency one, int version) {
        var levels = IntStream.rangeClosed(1, LEVELS)
                .mapToObj(level -> one.levels().getOrDefault(level, ""))
                .toList();
        return new OwnCompetencyForm(
                version, one.title(), one.domain(), one.statement(), one.whyInSchools(), one.currency(), levels);
    }

    OwnCompetencyForm at(int current) {
        return new OwnCompetencyForm(current, title, domain, statement, why, currency, level);
    }

    public String text(String field) {
        return switch (field) {
            case "title" -> Typed.text(title);
            case "domain" -> Typed.text(domain);
            case "statement" -> Typed.text(statement);
            case "why" -> Typed.text(why);
            case "currency" -> Typed.text(currency);
            default -> throw new IllegalArgumentException(field);
        };
    }

    public String indicator(int number) {
        return level == null || level.size() < number ? "" : Typed.text(level.get(number - 1));
    }

    OwnCompetency competency(CompetencyId id) {
        Map<Integer, String> levels = new HashMap<>();
        for (var number = 1; number <= LEVELS; number++) {
            levels.put(number, indicator(number));
        }
        return new OwnCompetency(
                id, text("domain"), text("title"), text("statement"), text("why"), text("currency"), levels);
    }

    FormErrors check(Framework shared, AdjustMessages words) {
        var errors = FormErrors.NONE;
        errors = asked(errors, "title", LONGEST_TITLE, words);
        errors = asked(errors, "statement", LONGEST_TEXT, words);
        if (text("why").length() > LONGEST_TEXT) {
            errors = errors.and("why", words.too_long(LONGEST_TEXT));
        }
        if (shared.domains().stream().noneMatch(one -> one.id().equals(text("domain")))) {
            errors = errors.and("domain", words.domain_missing());
        }
        if (shared.currencyClasses().stream().noneMatch(one -> one.id().equals(text("currency")))) {
            errors = errors.and("currency", words.currency_missing());
        }
        for (var number = 1; number <= LEVELS; number++) {
            if (indicator(number).isEmpty()) {
                errors = errors.and("level-" + number, words.indicator_missing());
            } else if (indicator(number).length() > LONGEST_TEXT) {
                errors = errors.and("level-" + number, words.too_long(LONGEST_TEXT));
            }
        }
        return errors;
    }

    private FormErrors asked(FormErrors errors, String field, int longest, AdjustMessages words) {
        if (text(field).isEmpty()) {
            return errors.and(field, words.text_missing());
        }
        return text(field).length() > longest ? errors.and(field, words.too_long(longest)) : errors;
    }
}
