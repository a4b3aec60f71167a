package org.uplink.evidence;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.uplink.competency.CompetencyId;
import org.uplink.platform.Refusal;

/** The form of a domain: {@code level.<competency>} holds the level chosen; what was left open is absent. */
record SelfAnswers(MultivaluedMap<String, String> fields) {

    static final String PREFIX = "level.";

    Map<CompetencyId, Integer> levels() {
        var levels = new LinkedHashMap<CompetencyId, Integer>();
        fields.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                levels.put(new CompetencyId(name.substring(PREFIX.length())), level(values.getFirst()));
            }
        });
        return levels;
    }

    private static int level(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noLevel) {
            throw new Refusal.Malformed("Choose a level from 0 to 5.");
        }
    }
}
