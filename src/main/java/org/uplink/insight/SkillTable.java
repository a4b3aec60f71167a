package org.uplink.insight;

import java.util.ArrayList;
import java.util.List;

/** The skill map as rows of a file, as far as its filters let them through. */
final class SkillTable {

    private SkillTable() {}

    static List<List<Object>> rows(SkillMap map, SkillsMessages words) {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of(
                words.code(),
                words.competency(),
                words.level(),
                words.target(),
                words.gap(),
                words.core(),
                words.claimed(),
                words.state(),
                words.next_review()));
        map.rows().forEach(tile -> rows.add(row(tile)));
        return rows;
    }

    private static List<Object> row(SkillTile tile) {
        return List.of(
                tile.code(),
                tile.competency().title(),
                tile.level(),
                tile.target(),
                tile.gap(),
                tile.core(),
                tile.claimed(),
                tile.level() == 0 ? "" : tile.currency(),
                tile.nextReview() == null ? "" : tile.nextReview());
    }
}
