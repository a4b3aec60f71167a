package org.uplink.evidence.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.evidence.work.ReviewRows.ScoreLine;

/**
 * A submission as an assessor sees it.
 *
 * @param author the name; "" for somebody of another organization
 * @param home the name of the organization that it belongs to
 * @param guest whether the assessor was invited from outside
 * @param barred whether the assessor has declared a conflict
 * @param judged whether the assessor has judged this round
 */
record ReviewView(
        Submission submission,
        String author,
        String home,
        boolean guest,
        boolean barred,
        boolean judged,
        Draft draft,
        List<Row> rubric,
        List<FileRows.Row> files,
        List<Steps.Step> steps,
        Map<UUID, List<ScoreLine>> scores,
        List<Invited> invited,
        List<Home> organizations,
        Equivalency.@Nullable Credential credential)
        implements Scored {

    /**
     * One line of the rubric.
     *
     * @param qualified whether the assessor's word helps towards level 4
     */
    record Row(String code, String title, int claimed, List<Choices.Step> indicators, boolean qualified) {
        /** The name of its field in the form. */
        public String field() {
            return "level." + code;
        }
    }

    record Invited(String name, String organization, Instant at) {}

    record Home(String alias, String name) {}

    public UUID id() {
        return submission.id();
    }

    public String kind() {
        return submission.kindKey();
    }

    public String stateKey() {
        return submission.stateKey();
    }

    /** Whether the assessor can judge it now. */
    public boolean judgeable() {
        return submission.state() == State.SUBMITTED && !barred && !judged;
    }

    public boolean waiting() {
        return submission.state() == State.SUBMITTED;
    }

    public boolean allQualified() {
        return rubric.stream().allMatch(Row::qualified);
    }

    @Override
    public List<ScoreLine> scoresOf(UUID review) {
        return scores.getOrDefault(review, List.of());
    }

    public boolean checks(VerdictForm form, Row row, int level) {
        return form.level(row.code()) == null
                ? submission.kind() == Kind.EXTERNAL_CREDENTIAL && row.claimed() == level
                : form.gives(row.code(), level);
    }

    int ceiling() {
        return rubric.stream().mapToInt(row -> row.indicators().size()).max().orElse(0);
    }

    List<Claim> claims() {
        return rubric.stream().map(row -> new Claim(row.code(), row.claimed())).toList();
    }
}
