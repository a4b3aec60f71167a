package org.uplink.certification;

import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.Certification.Ends;
import org.uplink.certification.Certification.Renewal;
import org.uplink.certification.Certification.Validity;
import org.uplink.platform.ContentItem;
import org.uplink.platform.ContentReader;

/** Reads {@code content/certifications/*.yaml}. */
public final class CertificationReader implements ContentReader<Certification> {

    private static final int SHORTEST_MONTH = 28;
    private static final int SHORTEST_YEAR = 365;
    private static final int MONTHS_OF_A_YEAR = 12;

    @Override
    public String folder() {
        return "certifications";
    }

    @Override
    public Optional<Certification> read(ContentItem item) {
        return item.yaml(item.slug() + ".yaml", "certification").map(document -> {
            var certification = document.as(Certification.class);
            item.batch().declare("certification", item.slug());
            for (var i = 0; i < certification.forRoles().size(); i++) {
                document.mustBeDeclared(
                        "role profile", certification.forRoles().get(i).key(), "/for_roles/" + i);
            }
            new RequirementCheck(document, certification).check();
            checkValidity(document, certification.validity());
            checkRenewal(document, certification);
            checkRetired(document, certification);
            checkEndorsements(document, certification);
            return certification;
        });
    }

    private static void checkValidity(ContentItem.Document document, Validity validity) {
        switch (validity.ends()) {
            case DAY, END_OF_MONTH -> {
                if (validity.months() == null) {
                    document.problem("/validity", "It is not said how many months an award lasts.", "Add 'months'.");
                }
            }
            case SEASON -> checkDay(document, validity.day(), "/validity/day");
            case DATE -> {
                if (validity.date() == null) {
                    document.problem("/validity", "It is not said on which day awards end.", "Add 'date'.");
                }
            }
            case NEVER -> {}
        }
    }

    /** The schema has looked at the digits. */
    private static void checkDay(ContentItem.Document document, @Nullable String day, String pointer) {
        try {
            MonthDay.parse("--" + day);
        } catch (DateTimeParseException wrong) {
            document.problem(pointer, "'" + day + "' is no day of the year.", "Write month and day, such as 07-31.");
        }
    }

    private static void checkRenewal(ContentItem.Document document, Certification certification) {
        var renewal = certification.renewal();
        if (renewal.windowOpens() != null) {
            checkDay(document, renewal.windowOpens(), "/renewal/window_opens");
            if (certification.validity().ends() != Ends.SEASON) {
                document.problem(
                        "/renewal/window_opens",
                        "Only an award that lasts a season is renewed from a day of the year on.",
                        "Say 'window_opens_months_before' in its place.");
            }
        }
        checkWindow(document, certification);
        checkYearly(document, certification);
        var reinstate = renewal.reinstate();
        if (reinstate != null && renewal.graceDays() >= reinstate.withinMonths() * SHORTEST_MONTH) {
            document.problem(
                    "/renewal/reinstate/within_months",
                    "The days of grace are longer than the months within which an award can be brought back.",
                    "Give more months, or fewer days of grace.");
        }
    }

    /** Else a renewal could be made while a check is still due, and nobody would have to meet it. */
    private static void checkYearly(ContentItem.Document document, Certification certification) {
        var yearly = certification.renewal().yearlyCheck();
        if (yearly == null) {
            return;
        }
        if (yearly.daysBefore() + yearly.daysAfter() >= SHORTEST_YEAR) {
            document.problem(
                    "/renewal/yearly_check",
                    "The window of a check reaches into that of the next.",
                    "Give fewer days before or after the anniversary.");
        }
        var months = certification.validity().months();
        if (months != null) {
            checkLast(document, certification.renewal(), (months - 1) % MONTHS_OF_A_YEAR + 1, yearly.daysAfter());
        }
    }

    /** @param left how many months are left after the last anniversary before the end */
    private static void checkLast(ContentItem.Document document, Renewal renewal, int left, int daysAfter) {
        var window = renewal.windowOpensMonthsBefore();
        if (window != null && (left - window) * SHORTEST_MONTH < daysAfter) {
            document.problem(
                    "/renewal/yearly_check/days_after",
                    "The award can be renewed before the window of its last check has closed.",
                    "Give fewer days after the anniversary, or open the window for renewal later.");
        }
    }

    private static void checkEndorsements(ContentItem.Document document, Certification certification) {
        var ids = new HashSet<String>();
        for (var endorsement : certification.endorsements()) {
            if (!ids.add(endorsement.id())) {
                document.problem(
                        "/endorsements",
                        "There are two endorsements '" + endorsement.id() + "'.",
                        "Give each its own id.");
            }
        }
        if (!ids.isEmpty() && certification.validity().ends() != Ends.SEASON) {
            document.problem(
                    "/endorsements",
                    "Only an award that lasts a season is held for seasons.",
                    "Say 'ends: season' in the validity, or leave the endorsements out.");
        }
    }

    private static void checkRetired(ContentItem.Document document, Certification certification) {
        var retired = certification.retired();
        var from = certification.countsFrom();
        if (retired != null && from != null && !retired.isAfter(from)) {
            document.problem(
                    "/retired",
                    "It is retired before it counts.",
                    "Name a day after 'counts_from', or leave that out.");
        }
    }

    private static void checkWindow(ContentItem.Document document, Certification certification) {
        var window = certification.renewal().windowOpensMonthsBefore();
        var months = certification.validity().months();
        if (window == null && certification.renewal().windowOpens() == null) {
            document.problem(
                    "/renewal",
                    "It is not said when an award can be renewed.",
                    "Add 'window_opens_months_before', or 'window_opens' for a season.");
        }
        if (window != null && months != null && window >= months) {
            document.problem(
                    "/renewal/window_opens_months_before",
                    "The window for renewal opens " + window + " months before the end of an award that lasts " + months
                            + ".",
                    "Open it later than the award begins.");
        }
    }
}
