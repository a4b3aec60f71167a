package org.uplink.competency.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a new version of a framework adds, changes and removes. Elements are the same where part and identifier are; the
 * order of a list is no change.
 */
final class DifferenceRules {

    /** Each list in the order of the parts, then of the file. */
    record Difference(List<Entry> added, List<Entry> changed, List<Entry> removed, int unchanged) {

        boolean isEmpty() {
            return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
        }
    }

    /** A field of an element that differs; null is absent. */
    record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}

    private static final Comparator<Entry> BY_PART =
            Comparator.comparing((Entry entry) -> entry.key().part()).thenComparingInt(Entry::position);

    private DifferenceRules() {}

    static Difference compare(Collection<Entry> before, Collection<Entry> after) {
        Map<Entry.Key, Entry> left = new HashMap<>();
        before.forEach(entry -> left.put(entry.key(), entry));
        var added = new ArrayList<Entry>();
        var changed = new ArrayList<Entry>();
        var unchanged = 0;
        for (var entry : after) {
            var known = left.remove(entry.key());
            if (known == null) {
                added.add(entry);
            } else if (known.fingerprint().equals(entry.fingerprint())) {
                unchanged++;
            } else {
                changed.add(entry);
            }
        }
        var removed = new ArrayList<>(left.values());
        added.sort(BY_PART);
        changed.sort(BY_PART);
        removed.sort(BY_PART);
        return new Difference(added, changed, removed, unchanged);
    }

    /** The fields in which two states of one element differ, by name; the date of the change goes without saying. */
    static List<FieldChange> fields(ObjectNode before, ObjectNode after) {
        var names = new TreeSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        var changes = new ArrayList<FieldChange>();
        for (var name : names) {
            var left = before.get(name);
            var right = after.get(name);
            var same = left != null && right != null && Fingerprint.of(left).equals(Fingerprint.of(right));
            if (!same) {
                changes.add(new FieldChange(name, text(left), text(right)));
            }
        }
        if (changes.size() > 1) {
            changes.removeIf(change -> change.field().equals("lastChangeDateTime"));
        }
        return changes;
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
