package org.uplink.evidence.work;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a submission needs before an assessor's time is asked for. */
final class HandInRules {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_TEXT = 20_000;
    static final int LONGEST_NUMBER = 80;
    static final int MOST_LINKS = 10;
    static final int LONGEST_LINK = 500;
    static final int MOST_COMPETENCIES = 8;

    /** What an author confirms of the work, each by a tick of its own. */
    static final List<String> REDACTION = List.of("students", "people", "secrets", "defences", "own");

    private HandInRules() {}

    /** What is missing, by the field beside which to say it. */
    record Problem(String field, String what) {}

    /**
     * @param ceiling the highest level that the kind can show
     * @param files how many are attached
     */
    record Setting(Kind kind, int ceiling, int files, Set<String> ticked, LocalDate today) {}

    static List<Problem> check(Draft draft, Setting setting) {
        var problems = new ArrayList<Problem>();
        checkWords(draft, setting.kind(), problems);
        checkLinks(draft, problems);
        checkDays(draft, setting, problems);
        checkClaims(draft, setting, problems);
        if (setting.kind() == Kind.EXTERNAL_CREDENTIAL
                && setting.files() == 0
                && draft.addresses().isEmpty()) {
            problems.add(new Problem("links", "proof-missing"));
        }
        if (!setting.ticked().containsAll(REDACTION)) {
            problems.add(new Problem("redaction", "unticked"));
        }
        return problems;
    }

    private static void checkWords(Draft draft, Kind kind, List<Problem> problems) {
        if (draft.title().isEmpty()) {
            problems.add(new Problem("title", "title-missing"));
        } else if (draft.title().length() > LONGEST_TITLE) {
            problems.add(new Problem("title", "title-long"));
        }
        if (kind == Kind.EXTERNAL_CREDENTIAL) {
            if (draft.number().isEmpty() || draft.number().length() > LONGEST_NUMBER) {
                problems.add(new Problem("number", "number-missing"));
            }
        } else if (draft.text().isEmpty()) {
            problems.add(new Problem("text", "text-missing"));
        }
        if (draft.text().length() > LONGEST_TEXT) {
            problems.add(new Problem("text", "text-long"));
        }
    }

    private static void checkLinks(Draft draft, List<Problem> problems) {
        var links = draft.addresses();
        if (links.size() > MOST_LINKS) {
            problems.add(new Problem("links", "links-many"));
        } else if (!links.stream().allMatch(HandInRules::isAddress)) {
            problems.add(new Problem("links", "link-bad"));
        }
    }

    /** Only addresses of the web, so that a link on an assessor's page never runs anything. */
    static boolean isAddress(String link) {
        try {
            var scheme = new URI(link).getScheme();
            var host = new URI(link).getHost();
            return link.length() <= LONGEST_LINK
                    && host != null
                    && scheme != null
                    && Set.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static void checkDays(Draft draft, Setting setting, List<Problem> problems) {
        if (draft.occurredOn() == null) {
            problems.add(new Problem("occurredOn", "day-missing"));
        } else if (draft.occurredOn().isAfter(setting.today())) {
            problems.add(new Problem("occurredOn", "day-future"));
        } else if (draft.endsOn() != null && draft.endsOn().isBefore(draft.occurredOn())) {
            problems.add(new Problem("endsOn", "ends-before"));
        }
    }

    private static void checkClaims(Draft draft, Setting setting, List<Problem> problems) {
        var names = new HashSet<String>();
        if (draft.claims().isEmpty()) {
            problems.add(new Problem("competency", "competency-missing"));
        } else if (!draft.claims().stream().allMatch(claim -> names.add(claim.competency()))) {
            problems.add(new Problem("competency", "competency-twice"));
        } else if (draft.claims().stream().anyMatch(claim -> claim.level() < 1)) {
            problems.add(new Problem("competency", "level-missing"));
        } else if (draft.claims().stream().anyMatch(claim -> claim.level() > setting.ceiling())) {
            problems.add(new Problem("competency", "level-high"));
        }
    }
}
