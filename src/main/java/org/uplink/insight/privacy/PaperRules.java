package org.uplink.insight.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What of a record says something to a reader, and what is left to programs. Ids are known by their look. */
final class PaperRules {

    static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** More columns than a table holds side by side: each of its rows is a list of facts. */
    static final int MOST_SIDE_BY_SIDE = 7;

    /** The letters of a day with its time. */
    static final int SHORT = 20;

    /** By the name of the column, in each table or in one of them. */
    static final Set<String> TECHNICAL = Set.of(
            "address",
            "artifact",
            "attestation.attestation",
            "audit_event.subject",
            "award_appeal.revocation",
            "award_change.id",
            "begun",
            "credential_slug",
            "credit_entry.share",
            "cycle",
            "cycles",
            "delivery",
            "drawn",
            "evidence.source",
            "external_id",
            "failures",
            "identity_hash",
            "identity_salt",
            "invited_accounts",
            "issue",
            "key",
            "lease_until",
            "list",
            "next_try_at",
            "once_key",
            "position",
            "problem",
            "query",
            "questions",
            "redating.source",
            "revision",
            "from_revision",
            "to_revision",
            "rule_version",
            "secret_hash",
            "seq",
            "sha256",
            "slug",
            "source_key",
            "source_revision",
            "version");

    /** Whose values are words that Uplink chose. */
    private static final Set<String> CODED = Set.of(
            "award_change.what",
            "category",
            "cause",
            "credit_entry.source",
            "currency",
            "decision",
            "deed",
            "given",
            "kind",
            "locale",
            "mail",
            "mail_state",
            "origin",
            "place",
            "report",
            "roles",
            "stage",
            "state",
            "theme");

    /** Whose values are names in addresses. */
    private static final Set<String> ADDRESSED =
            Set.of("credential", "lesson", "path", "piece", "question", "requirement", "schedule", "step");

    /** Rows that without their ids say nothing. */
    private static final Set<String> FOR_PROGRAMS =
            Set.of("credential_status", "credit_placement", "evidence_assessor", "learner_record_entry");

    /** What a row is about, which comes first. */
    private static final List<String> SUBJECTS = List.of(
            "name",
            "title",
            "subject",
            "course",
            "path",
            "certification",
            "competency",
            "role_profile",
            "lesson",
            "step",
            "question",
            "what",
            "action",
            "deed",
            "kind",
            "from_level",
            "to_level",
            "level");

    private static final Pattern TIME = Pattern.compile(".*_(at|on|from|until)|at|day|since|last_day|next_review");

    /** Days and times come last, in the order in which things happen. */
    private static final List<String> BEGINNINGS = List.of(
            "day",
            "at",
            "from_on",
            "valid_from",
            "started_at",
            "started_on",
            "since",
            "occurred_on",
            "created_at",
            "made_at",
            "asked_at",
            "invited_at",
            "assigned_at",
            "awarded_at");

    private static final Pattern END = Pattern.compile(
            "(until|ends|ended|completed|removed|withdrawn|finished)_(at|on)|valid_until|last_day|next_review");

    /** The one table whose rows are a line through time for each of its subjects, and stay together so. */
    private static final String LINES_THROUGH_TIME = "mastery";

    private PaperRules() {}

    static boolean isForPrograms(String table) {
        return FOR_PROGRAMS.contains(table);
    }

    /** Columns as people read them: what it is about, what there is to say, and when. */
    static List<String> inOrder(List<String> columns) {
        return columns.stream()
                .sorted(Comparator.comparingInt(PaperRules::place))
                .toList();
    }

    private static int place(String column) {
        if (SUBJECTS.contains(column)) {
            return SUBJECTS.indexOf(column);
        }
        if (!isTime(column)) {
            return SUBJECTS.size();
        }
        if (BEGINNINGS.contains(column)) {
            return SUBJECTS.size() + 1 + BEGINNINGS.indexOf(column);
        }
        return SUBJECTS.size() + BEGINNINGS.size() + (END.matcher(column).matches() ? 2 : 1);
    }

    private static boolean isTime(String column) {
        return TIME.matcher(column).matches();
    }

    /** Rows in the order in which things happened. */
    static List<JsonNode> inTime(String table, List<String> ordered, JsonNode rows) {
        var times = ordered.stream().filter(PaperRules::isTime).toList();
        return table.equals(LINES_THROUGH_TIME)
                ? rows.valueStream().toList()
                : rows.valueStream()
                        .sorted(Comparator.comparing(row -> firstOf(times, row)))
                        .toList();
    }

    private static String firstOf(List<String> times, JsonNode row) {
        return times.stream()
                .map(column -> row.path(column).asText(""))
                .filter(time -> !time.isEmpty())
                .findFirst()
                .orElse("");
    }

    static boolean isTechnical(String table, String column) {
        return isAmong(TECHNICAL, table, column);
    }

    static boolean isCode(String table, String column) {
        return isAmong(CODED, table, column);
    }

    static boolean isAddress(String column) {
        return ADDRESSED.contains(column);
    }

    private static boolean isAmong(Set<String> names, String table, String column) {
        return names.contains(column) || names.contains(table + "." + column);
    }

    /** "what-is-protected" as "What is protected". */
    static String spoken(String name) {
        var words = name.replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** "occurredOn" as "occurred_on", as columns are called. */
    static String column(String field) {
        return field.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
