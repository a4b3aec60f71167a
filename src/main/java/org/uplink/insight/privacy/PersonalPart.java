package org.uplink.insight.privacy;

import java.util.Locale;

/**
 * The rows of one table that are somebody's.
 *
 * @param chapter under which they stand in the export
 * @param rows a condition on {@code t}, which may ask {@code me.person}, {@code me.organization} and {@code me.own}: whether
 *     the person reads it
 * @param reserved whether others read less of them, or nothing
 * @param hidden the columns of {@code t} that stay out beside secrets, as an array in SQL
 */
record PersonalPart(Chapter chapter, String table, String rows, boolean reserved, String hidden) {

    /** They tell a reader nothing. */
    private static final String SECRETS = "array['secret_hash', 'identity_hash', 'identity_salt']";

    private static final String NOTHING = "array[] ::text[]";

    PersonalPart(Chapter chapter, String table, String rows) {
        this(chapter, table, rows, false, NOTHING);
    }

    /** What belongs together for a reader. */
    enum Chapter {
        ACCOUNT,
        LEARNING,
        CHECKS,
        EVIDENCE,
        WORK,
        ASSIGNMENTS,
        CERTIFICATIONS,
        CREDENTIALS,
        HOURS,
        REPORTED,
        NOTICES,
        KEPT,
        TRAIL;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A table that names its person. */
    static PersonalPart own(Chapter chapter, String table) {
        return of(chapter, table, "person_id");
    }

    /** A table that names its person in a column of another name. */
    static PersonalPart of(Chapter chapter, String table, String column) {
        return new PersonalPart(chapter, table, "t." + column + " = me.person and t.organization_id = me.organization");
    }

    /** A table whose rows belong to rows of another, which names its person. */
    static PersonalPart below(Chapter chapter, String table, String column, String parent) {
        return new PersonalPart(
                chapter,
                table,
                "t.organization_id = me.organization and t.%s in (select p.id from %s p where p.person_id = me.person and p.organization_id = me.organization)"
                        .formatted(column, parent));
    }

    /** Row-level security shows them to the person alone, or to others only what the person shares. */
    PersonalPart forThePersonAlone() {
        return new PersonalPart(chapter, table, rows, true, hidden);
    }

    /** Others read those for which this holds. */
    PersonalPart toOthersWhere(String condition) {
        return new PersonalPart(chapter, table, "(%s) and (me.own or %s)".formatted(rows, condition), true, hidden);
    }

    /** @param hidden see there: what stays out for others */
    PersonalPart toOthersWithout(String hidden) {
        return new PersonalPart(
                chapter, table, rows, true, "case when me.own then %s else %s end".formatted(NOTHING, hidden));
    }

    /** @param hidden see there */
    PersonalPart without(String hidden) {
        return new PersonalPart(chapter, table, rows, reserved, hidden);
    }

    String sql() {
        return """
                select '%s' as name, (select coalesce(cast(jsonb_agg(to_jsonb(t) - %s - %s
                           order by cast(t as text)) as text), '[]')
                       from %s t cross join me where %s) as rows
                """.formatted(table, SECRETS, hidden, table, rows);
    }
}
