package org.uplink.path;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import org.uplink.path.PathDifference.Change;

/** The difference between two versions of a path as pages tell it. */
@ApplicationScoped
class ChangeLines {

    /** @param title of the step, "" for the path itself */
    record Line(String kind, String title, List<Detail> details) {

        public boolean changed() {
            return kind.equals("changed");
        }
    }

    /** A part that is different, as it was and as it is. */
    record Detail(String aspect, List<String> was, List<String> is) {}

    private final StepCatalog catalog;
    private final StepWords words;

    ChangeLines(StepCatalog catalog, StepWords words) {
        this.catalog = catalog;
        this.words = words;
    }

    List<Line> between(Path before, Path after) {
        var titles = new HashMap<>(catalog.titles(before));
        titles.putAll(catalog.titles(after));
        return PathDifference.between(before, after).stream()
                .map(change -> new Line(
                        change.kind(),
                        titles.getOrDefault(change.step(), ""),
                        change.what().stream()
                                .map(aspect -> detail(before, after, change, aspect))
                                .toList()))
                .toList();
    }

    private Detail detail(Path before, Path after, Change change, String aspect) {
        return new Detail(aspect, words.of(before, change.step(), aspect), words.of(after, change.step(), aspect));
    }
}
