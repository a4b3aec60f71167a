package org.uplink.catalog;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.uplink.competency.CompetencyId;

/**
 * One question of a bank.
 *
 * @param kind {@code single} or {@code multiple}
 * @param html the text, safe to show
 */
public record Question(String id, CompetencyId competency, String kind, String html, List<Option> options) {

    /**
     * @param html the text, safe to show
     * @param feedback why this is right or wrong here, as HTML
     */
    public record Option(String id, String html, boolean correct, String feedback) {}

    public boolean multiple() {
        return kind.equals("multiple");
    }

    public Set<String> correctOptions() {
        return options.stream().filter(Option::correct).map(Option::id).collect(Collectors.toSet());
    }
}
