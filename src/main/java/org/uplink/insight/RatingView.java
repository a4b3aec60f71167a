package org.uplink.insight;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.evidence.Rating;
import org.uplink.insight.SkillDetail.Indicator;
import org.uplink.people.People;

/**
 * What somebody can rate, or has seen, of one person.
 *
 * @param choice the competency that is open, null before one is chosen
 */
record RatingView(
        People.Member member, SkillMap map, @Nullable Choice choice) {

    /** @param earlier the manager's own rating before, null where there is none or where nothing is rated */
    record Choice(
            SkillTile tile,
            List<Indicator> indicators,
            @Nullable Rating earlier) {

        Choice after(@Nullable Rating before) {
            return new Choice(tile, indicators, before);
        }
    }

    /** Competencies to choose from, under the reason to rate them. */
    record Group(String key, List<SkillTile> tiles) {}

    /** What matters most first, then other gaps, then the rest. */
    public List<Group> groups() {
        return Stream.of(
                        group("core", SkillTile::core),
                        group("gaps", tile -> !tile.core() && tile.gap() > 0),
                        group("rest", tile -> !tile.core() && tile.gap() == 0))
                .filter(group -> !group.tiles().isEmpty())
                .toList();
    }

    private Group group(String key, Predicate<SkillTile> which) {
        return new Group(key, map.tiles().stream().filter(which).toList());
    }

    /** Beside a form the long groups are folded, so that it is not far down on a phone. */
    public boolean opens(Group group) {
        return group.key().equals("core") || (group.key().equals("gaps") && choice == null);
    }

    public boolean isOpen(SkillTile tile) {
        return choice != null && choice.tile().code().equals(tile.code());
    }
}
