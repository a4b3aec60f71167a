package org.uplink.insight;

import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.RoleProfileId;

/**
 * What part of a skill map is wanted, from the address.
 *
 * @param role key of one of the person's jobs
 * @param show see {@link Show}
 * @param view {@code table}, or else the map
 * @param sort see {@link Sort}
 * @param competency the code of the one that is open
 */
record SkillQuery(
        @RestQuery @Nullable String role,
        @RestQuery @Nullable String show,
        @RestQuery @Nullable String view,
        @RestQuery @Nullable String sort,
        @RestQuery @Nullable String competency) {

    static final SkillQuery ALL = new SkillQuery(null, null, null, null, null);

    /** A filter. */
    enum Show {
        ALL,
        CORE,
        GAP,
        DUE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean lets(SkillTile tile) {
            return switch (this) {
                case ALL -> true;
                case CORE -> tile.core();
                case GAP -> tile.gap() > 0;
                case DUE -> tile.aged();
            };
        }
    }

    /** The order of the table. */
    enum Sort {
        FRAMEWORK,
        TITLE,
        LEVEL,
        TARGET,
        GAP,
        CLAIMED,
        REVIEW;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Show wantedShow() {
        return find(Show.values(), show, Show.ALL);
    }

    Sort wantedSort() {
        return find(Sort.values(), sort, Sort.FRAMEWORK);
    }

    boolean wantsTable() {
        return "table".equals(view);
    }

    @Nullable
    RoleProfileId wantedRole() {
        return role == null || role.isBlank() ? null : new RoleProfileId(role);
    }

    @Nullable
    CompetencyId wantedCompetency() {
        return competency == null || competency.isBlank() ? null : new CompetencyId(competency);
    }

    /** What an address does not know is left out, as if it were not there. */
    private static <E extends Enum<E>> E find(E[] all, @Nullable String key, E otherwise) {
        for (var one : all) {
            if (one.name().toLowerCase(Locale.ROOT).equals(key)) {
                return one;
            }
        }
        return otherwise;
    }
}
