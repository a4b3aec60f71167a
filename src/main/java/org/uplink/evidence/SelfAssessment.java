package org.uplink.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Competency;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.RoleProfile;

/**
 * One pass through the competencies of a role, by the person that it is about.
 *
 * @param domains in the order of the framework, those without a competency of the role left out
 */
record SelfAssessment(Pass pass, RoleProfile role, List<Domain> domains) {

    /**
     * @param finishedAt null while it is open
     * @param sharedAt null while it is the person's alone
     */
    record Pass(
            UUID id,
            String role,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant sharedAt,
            int answered) {

        public boolean open() {
            return finishedAt == null;
        }

        public boolean shared() {
            return sharedAt != null;
        }
    }

    record Domain(String id, String title, List<Line> lines) {

        public int answered() {
            return (int) lines.stream().filter(Line::isAnswered).count();
        }
    }

    /**
     * @param level as said in this pass, null before an answer
     * @param before as said last before this pass began, null where nothing was
     */
    record Line(
            Competency competency,
            int target,
            boolean core,
            @Nullable Integer level,
            @Nullable Integer before,
            @Nullable LocalDate beforeOn) {

        public String code() {
            return competency.id().key();
        }

        /** The name of its answer in the form of a domain. */
        public String field() {
            return SelfAnswers.PREFIX + code();
        }

        public boolean isAnswered() {
            return level != null;
        }

        public boolean hasBefore() {
            return before != null;
        }

        public boolean says(int other) {
            return level != null && level == other;
        }

        /** How this time compares: {@code higher}, {@code lower}, {@code same}, {@code first} or {@code none}. */
        public String change() {
            if (level == null) {
                return "none";
            }
            if (before == null) {
                return "first";
            }
            return level > before ? "higher" : level < before ? "lower" : "same";
        }
    }

    public List<Line> lines() {
        return domains.stream().flatMap(domain -> domain.lines().stream()).toList();
    }

    public int total() {
        return lines().size();
    }

    public int answered() {
        return (int) lines().stream().filter(Line::isAnswered).count();
    }

    public long count(String change) {
        return lines().stream().filter(line -> line.change().equals(change)).count();
    }

    Optional<Line> line(CompetencyId competency) {
        return lines().stream()
                .filter(line -> line.competency().id().equals(competency))
                .findFirst();
    }

    Optional<Domain> domain(String id) {
        return domains.stream().filter(domain -> domain.id().equals(id)).findFirst();
    }

    /** The place of a competency in the pass, from 1. */
    public int number(String code) {
        return lines().stream().map(Line::code).toList().indexOf(code) + 1;
    }

    /** The first without an answer after a competency, then from the start; null where all are answered. */
    public @Nullable Line next(@Nullable String after) {
        var lines = lines();
        var from = after == null ? 0 : number(after);
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get((from + i) % lines.size());
            if (!line.isAnswered() && !line.code().equals(after)) {
                return line;
            }
        }
        return null;
    }

    /** The next in the framework's order, answered or not; null after the last. */
    public @Nullable Line following(String code) {
        var lines = lines();
        return number(code) < lines.size() ? lines.get(number(code)) : null;
    }

    public @Nullable Line preceding(String code) {
        return number(code) > 1 ? lines().get(number(code) - 2) : null;
    }
}
