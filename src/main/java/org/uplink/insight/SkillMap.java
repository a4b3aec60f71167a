package org.uplink.insight;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.RoleProfile;

/**
 * Where somebody stands in the whole framework.
 *
 * @param roles the person's jobs
 * @param own whether the person looks at it, who alone sees claims
 */
record SkillMap(List<Column> columns, List<RoleProfile> roles, boolean own, SkillLinks links) {

    /** A domain. */
    record Column(String id, String title, List<SkillTile> tiles) {

        public long targets() {
            return tiles.stream().filter(tile -> tile.target() > 0).count();
        }

        public long met() {
            return tiles.stream().filter(SkillTile::met).count();
        }

        public long gaps() {
            return tiles.stream().filter(tile -> tile.gap() > 0).count();
        }

        public boolean hasCoreGap() {
            return tiles.stream().anyMatch(SkillTile::coreGap);
        }

        /** For a narrow screen: what the filter leaves, gaps first. */
        public List<SkillTile> gapsFirst() {
            return tiles.stream()
                    .filter(SkillTile::shown)
                    .sorted(Comparator.comparing(SkillTile::coreGap)
                            .thenComparing(SkillTile::gap)
                            .reversed())
                    .toList();
        }
    }

    /** How many targets are met; those of level 1 are counted apart. */
    record Summary(long met, long targets, long coreMet, long core, long orientationMet, long orientation) {}

    public List<SkillTile> tiles() {
        return columns.stream().flatMap(column -> column.tiles().stream()).toList();
    }

    public Summary summary() {
        return new Summary(
                count(tile -> tile.met() && !tile.orientation()),
                count(tile -> tile.target() > 0 && !tile.orientation()),
                count(tile -> tile.met() && tile.core()),
                count(SkillTile::core),
                count(tile -> tile.met() && tile.orientation()),
                count(SkillTile::orientation));
    }

    private long count(Predicate<SkillTile> which) {
        return tiles().stream().filter(which).count();
    }

    public boolean hasTargets() {
        return count(tile -> tile.target() > 0) > 0;
    }

    public boolean hasEvidence() {
        return count(tile -> tile.level() > 0) > 0;
    }

    public long shown() {
        return count(SkillTile::shown);
    }

    /** For a narrow screen: domains with core gaps first, then with gaps. */
    public List<Column> gapsFirst() {
        return columns.stream()
                .filter(column -> !column.gapsFirst().isEmpty())
                .sorted(Comparator.comparing(Column::hasCoreGap)
                        .thenComparing(Column::gaps)
                        .reversed())
                .toList();
    }

    /** The rows of the table, as sorted. */
    public List<SkillTile> rows() {
        return tiles().stream().filter(SkillTile::shown).sorted(order()).toList();
    }

    private Comparator<SkillTile> order() {
        return switch (links.query().wantedSort()) {
            case FRAMEWORK -> Comparator.comparing(_ -> 0);
            case TITLE -> Comparator.comparing(tile -> tile.competency().title());
            case LEVEL -> Comparator.comparing(SkillTile::level).reversed();
            case TARGET -> Comparator.comparing(SkillTile::target).reversed();
            case GAP ->
                Comparator.comparing(SkillTile::coreGap)
                        .thenComparing(SkillTile::gap)
                        .reversed();
            case CLAIMED -> Comparator.comparing(SkillTile::claimed).reversed();
            case REVIEW -> Comparator.comparing(SkillTile::nextReview, Comparator.nullsLast(Comparator.naturalOrder()));
        };
    }

    @Nullable
    SkillTile tile(CompetencyId competency) {
        return tiles().stream()
                .filter(tile -> tile.competency().id().equals(competency))
                .findFirst()
                .orElse(null);
    }
}
