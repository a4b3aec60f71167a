package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.uplink.certification.AwardChecks.One;
import org.uplink.platform.Page;
import org.uplink.platform.SpokenDate;

/** What a yearly check asks by when, in the reader's language. */
@ApplicationScoped
class CheckWords {

    private final CertificationWords words;
    private final Page page;

    CheckWords(CertificationWords words, Page page) {
        this.words = words;
        this.page = page;
    }

    YearlyMessages messages() {
        return page.words(YearlyMessages.class);
    }

    /** For the holder. */
    String sentence(One one, LocalDate today) {
        var check = one.check();
        var year = check.year().toString();
        if (one.metOn() != null) {
            return messages().met(year, day(one.metOn()));
        }
        if (!check.hasOpenedOn(today)) {
            return messages().opens(year, day(check.opens()), day(check.closes()));
        }
        return check.isOverOn(today)
                ? messages().missing(year, day(check.closes()))
                : messages().due(year, day(check.closes()));
    }

    List<RequirementWords> requirements(AwardChecks checks, One one) {
        return words.requirements(checks.terms(), one.eligibility());
    }

    /** A line for each thing that is missing. */
    List<String> todo(AwardChecks checks, One one) {
        return requirements(checks, one).stream()
                .flatMap(requirement -> requirement.missing().stream())
                .map(what -> messages().of_check(one.check().year().toString(), what))
                .toList();
    }

    private String day(LocalDate date) {
        return SpokenDate.of(date, page.locale());
    }
}
