package org.uplink.competency;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Adjustments.OwnRole;
import org.uplink.competency.Adjustments.OwnTarget;
import org.uplink.platform.FormErrors;
import org.uplink.platform.Refusal;
import org.uplink.platform.SlugRules;
import org.uplink.platform.Typed;

/** A role and its targets as somebody fills them in: {@code level-<code>} from 0 to 5, {@code core-<code>} where it is core. */
record RoleForm(MultivaluedMap<String, String> fields) {

    static final int LONGEST_TITLE = 80;
    static final int LONGEST_SUMMARY = 300;
    private static final int HIGHEST = 5;

    int version() {
        return number(fields.getFirst("version"));
    }

    public String title() {
        return text("title");
    }

    public String summary() {
        return text("summary");
    }

    public boolean overlay() {
        return "duty".equals(fields.getFirst("kind"));
    }

    private String text(String field) {
        return Typed.text(fields.getFirst(field));
    }

    OwnRole role(RoleProfileId id) {
        return new OwnRole(id, title(), summary(), overlay());
    }

    /** A key that no other organization has, for it starts with the alias: {@code riverbend-drone-pilot}. */
    RoleProfileId key(String alias) {
        return new RoleProfileId(alias + "-" + SlugRules.plain(title()));
    }

    FormErrors check(AdjustMessages words) {
        var errors = FormErrors.NONE;
        if (title().isEmpty()) {
            errors = errors.and("title", words.text_missing());
        } else if (title().length() > LONGEST_TITLE) {
            errors = errors.and("title", words.too_long(LONGEST_TITLE));
        }
        return summary().length() > LONGEST_SUMMARY ? errors.and("summary", words.too_long(LONGEST_SUMMARY)) : errors;
    }

    /** One target for each competency that the form names. */
    List<OwnTarget> targets(RoleProfileId role, Framework framework) {
        var targets = new ArrayList<OwnTarget>();
        for (var competency : framework.competencies()) {
            var code = competency.id().key();
            var level = fields.getFirst("level-" + code);
            if (level != null) {
                targets.add(new OwnTarget(
                        role, competency.id(), level(level), fields.containsKey("core-" + code) && level(level) > 0));
            }
        }
        return targets;
    }

    private static int level(String text) {
        var level = number(text);
        if (level < 0 || level > HIGHEST) {
            throw new Refusal.Malformed("A target is a level from 0 to 5.");
        }
        return level;
    }

    private static int number(@Nullable String text) {
        try {
            return Integer.parseInt(Objects.requireNonNullElse(text, ""));
        } catch (NumberFormatException notOne) {
            throw new Refusal.Malformed("'" + text + "' is not a number.");
        }
    }
}
