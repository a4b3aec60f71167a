package org.uplink.path;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.uplink.path.Draft.Content;
import org.uplink.path.Draft.Item;
import org.uplink.path.Path.Terms;
import org.uplink.platform.Refusal;
import org.uplink.platform.Typed;

/**
 * The page on which a path is composed, as it was sent: {@code step} names the steps in their order, and each has its fields
 * under its id, such as {@code title.s3}. {@code do} is the button that was pressed.
 */
record DraftForm(MultivaluedMap<String, String> fields) {

    private static final Pattern ID = Pattern.compile("s[1-9][0-9]{0,4}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final Set<String> KINDS =
            Set.of(Draft.COURSE, Draft.TASK, Draft.CHECK, Draft.CERTIFICATION, Draft.GROUP);

    int version() {
        return number("version");
    }

    /** The button: a verb, and for some of them a colon and a step. */
    String deed() {
        return text("do").replaceFirst(":.*", "");
    }

    /** The step that the button is about, or the group to add to; "" for the path itself. */
    String about() {
        var deed = text("do");
        return deed.contains(":") ? deed.substring(deed.indexOf(':') + 1) : "";
    }

    /** What the button does to a draft. */
    Draft done(Draft draft) {
        var about = about();
        return switch (deed()) {
            case "up" -> DraftRules.up(draft, about);
            case "down" -> DraftRules.down(draft, about);
            case "remove" -> DraftRules.remove(draft, about);
            case "move" -> {
                var target = text("to." + about);
                yield target.isEmpty() ? draft : DraftRules.move(draft, about, target.equals("path") ? "" : target);
            }
            case "add" -> added(draft, about);
            default -> draft;
        };
    }

    private Draft added(Draft draft, String group) {
        var what = text("add." + group);
        var kind = what.replaceFirst(":.*", "");
        return KINDS.contains(kind)
                ? DraftRules.add(draft, group, kind, what.equals(kind) ? "" : what.substring(kind.length() + 1))
                : draft;
    }

    /**
     * @param before what is kept; ids go on from there
     * @throws Refusal.Malformed where the page does not hang together
     */
    Draft draft(Draft before) {
        var inside = new LinkedHashMap<String, List<String>>();
        var seen = new HashSet<String>(Set.of(""));
        var next = before.next();
        for (var id : fields.getOrDefault("step", List.of())) {
            var group = text("parent." + id);
            var inGroup = group.isEmpty()
                    || seen.contains(group) && text("kind." + group).equals(Draft.GROUP);
            if (!ID.matcher(id).matches() || !inGroup || !seen.add(id) || seen.size() > DraftRules.MOST_STEPS + 1) {
                throw new Refusal.Malformed("The steps of this page do not hang together. Open it again.");
            }
            inside.computeIfAbsent(group, _ -> new ArrayList<>()).add(id);
            next = Math.max(next, Integer.parseInt(id.substring(1)) + 1);
        }
        return new Draft(text("title"), text("promise"), roles(), next, items("", inside, seen));
    }

    private List<String> roles() {
        return fields.getOrDefault("role", List.of()).stream()
                .filter(role -> !role.isBlank())
                .distinct()
                .toList();
    }

    private List<Item> items(String group, Map<String, List<String>> inside, Set<String> known) {
        return inside.getOrDefault(group, List.of()).stream()
                .map(id -> {
                    var kind = text("kind." + id);
                    if (!KINDS.contains(kind)) {
                        throw new Refusal.Malformed("A step is of no known kind.");
                    }
                    var steps = kind.equals(Draft.GROUP) ? items(id, inside, known) : List.<Item>of();
                    return new Item(id, kind, content(id), terms(id, known), steps);
                })
                .toList();
    }

    private Content content(String id) {
        return new Content(
                text("name." + id),
                text("title." + id),
                text("text." + id),
                number("minutes." + id),
                fields.containsKey("proof." + id),
                levels(id),
                number("choose." + id),
                fields.containsKey("in-order." + id));
    }

    private Map<String, Integer> levels(String id) {
        var competencies = fields.getOrDefault("competency." + id, List.of());
        var levels = fields.getOrDefault("level." + id, List.of());
        var chosen = new HashMap<String, Integer>();
        for (var i = 0; i < Math.min(competencies.size(), levels.size()); i++) {
            if (!competencies.get(i).isBlank() && levels.get(i).matches("[1-5]")) {
                chosen.put(competencies.get(i), Integer.parseInt(levels.get(i)));
            }
        }
        return chosen;
    }

    private Terms terms(String id, Set<String> known) {
        var after = fields.getOrDefault("after." + id, List.of()).stream()
                .filter(known::contains)
                .distinct()
                .toList();
        return new Terms(
                after,
                !after.isEmpty() && fields.containsKey("gate." + id),
                fields.containsKey("optional." + id),
                number("weeks." + id));
    }

    private String text(String field) {
        return Typed.text(fields.getFirst(field));
    }

    /** 0 for what is no number: the check says what is missing. */
    private int number(String field) {
        var text = text(field);
        return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }
}
