package org.uplink.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Competency;
import org.uplink.path.Draft.Item;
import org.uplink.path.DraftCheck.Flaw;
import org.uplink.path.StepCatalog.Choice;

/**
 * The page on which a path is composed.
 *
 * @param nodes the steps, each with its fields and buttons
 * @param adoption where it was adopted from another organization
 * @param outdated whether somebody else has saved since the page was opened
 */
record ComposeView(
        OwnPath own,
        List<Node> nodes,
        List<Mistake> mistakes,
        boolean outdated,
        Choices choices,
        @Nullable Adoption adoption) {

    ComposeView of(@Nullable Adoption other) {
        return new ComposeView(own, nodes, mistakes, outdated, choices, other);
    }

    /** What there is to choose from. */
    record Choices(
            List<Choice> courses, List<Choice> certifications, List<Competency> competencies, List<Choice> roles) {}

    /** Each job, with whether the path is meant for it; chosen ones that are not in the framework any more come last. */
    public List<RoleChoice> roles() {
        var chosen = own.draft().roles();
        var known = choices.roles().stream().map(Choice::value).toList();
        return Stream.concat(
                        choices.roles().stream()
                                .map(role -> new RoleChoice(role.value(), role.title(), chosen.contains(role.value()))),
                        chosen.stream().filter(key -> !known.contains(key)).map(key -> new RoleChoice(key, key, true)))
                .toList();
    }

    record RoleChoice(String key, String title, boolean chosen) {}

    /** For the list of all mistakes. */
    public boolean flawed() {
        return !mistakes.isEmpty();
    }

    /**
     * What a step is called on the page.
     *
     * @param text its number and title; "" for the path itself
     * @param untitled its kind where it has no title yet, else ""
     */
    record Label(String text, String untitled) {

        static final Label NONE = new Label("", "");
    }

    /** @param other the step that it is about */
    record Mistake(String kind, String step, Label label, Label other) {}

    /** A competency and a level of a check; both empty in the row to fill in. */
    record LevelRow(String competency, int level) {}

    /** @param chosen whether it is named already */
    record Other(String id, Label label, boolean chosen) {}

    /**
     * @param number its place, as in "2.1"
     * @param title what it is called; "" where nothing is said yet
     * @param others the steps that it can come after
     * @param targets the groups that it can be moved into
     */
    record Node(
            Item item,
            String number,
            String title,
            String parent,
            boolean first,
            boolean last,
            List<Mistake> mistakes,
            List<Other> others,
            List<Other> targets,
            List<Node> nodes) {

        public String id() {
            return item.id();
        }

        public Draft.Content content() {
            return item.content();
        }

        public Path.Terms terms() {
            return item.terms();
        }

        public String label() {
            return (number + " " + title).strip();
        }

        /** Only such a group can hold further groups. */
        public boolean outermost() {
            return parent.isEmpty();
        }

        /** Whether what it names is still offered. */
        public boolean known(Choices choices) {
            return Stream.concat(choices.courses().stream(), choices.certifications().stream())
                    .anyMatch(one -> one.value().equals(content().name()));
        }

        /** Whether something is said about order, due or whether it must. */
        public boolean hasTerms() {
            return !terms().equals(Path.Terms.NONE);
        }

        public List<LevelRow> levels() {
            var rows = item.content().levels().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(level -> new LevelRow(level.getKey(), level.getValue()))
                    .collect(Collectors.toCollection(ArrayList::new));
            rows.add(new LevelRow("", 0));
            rows.add(new LevelRow("", 0));
            return rows;
        }

        /** How many of a group can be asked for, with what is asked for now. */
        public List<Integer> numbers() {
            return IntStream.rangeClosed(1, Math.max(nodes.size(), content().choose()))
                    .boxed()
                    .toList();
        }
    }

    static ComposeView of(OwnPath own, List<Flaw> flaws, boolean outdated, StepCatalog catalog) {
        return new Drawing(own, flaws, catalog).view(outdated);
    }

    /** Numbers the steps first, because they name each other. */
    private static final class Drawing {
        private final OwnPath own;
        private final StepCatalog catalog;
        private final Map<String, String> numbers;
        private final Map<String, String> titles;
        private final List<Mistake> mistakes;

        Drawing(OwnPath own, List<Flaw> flaws, StepCatalog catalog) {
            this.own = own;
            this.catalog = catalog;
            this.numbers = new HashMap<>();
            number(own.draft().steps(), "");
            this.titles =
                    DraftRules.everything(own.draft().steps()).collect(Collectors.toMap(Item::id, catalog::title));
            this.mistakes = flaws.stream()
                    .map(flaw -> new Mistake(flaw.kind(), flaw.step(), label(flaw.step()), label(flaw.other())))
                    .toList();
        }

        private void number(List<Item> items, String around) {
            for (var i = 0; i < items.size(); i++) {
                var number = around + (i + 1);
                numbers.put(items.get(i).id(), number);
                number(items.get(i).steps(), number + ".");
            }
        }

        private Label label(String id) {
            var item = own.draft().find(id);
            if (item == null) {
                return Label.NONE;
            }
            var title = titles.getOrDefault(id, "");
            return new Label((numbers.getOrDefault(id, "") + " " + title).strip(), title.isEmpty() ? item.kind() : "");
        }

        ComposeView view(boolean outdated) {
            return new ComposeView(
                    own,
                    nodes(own.draft().steps(), ""),
                    mistakes,
                    outdated,
                    new Choices(catalog.courses(), catalog.certifications(), catalog.competencies(), catalog.roles()),
                    null);
        }

        private List<Node> nodes(List<Item> items, String parent) {
            return IntStream.range(0, items.size())
                    .mapToObj(i -> node(items.get(i), parent, i == 0, i == items.size() - 1))
                    .toList();
        }

        private Node node(Item item, String parent, boolean first, boolean last) {
            return new Node(
                    item,
                    numbers.getOrDefault(item.id(), ""),
                    titles.getOrDefault(item.id(), ""),
                    parent,
                    first,
                    last,
                    mistakes.stream()
                            .filter(one -> one.step().equals(item.id()))
                            .toList(),
                    others(item),
                    targets(item, parent),
                    nodes(item.steps(), item.id()));
        }

        /** Not itself, nor what it stands in or what stands in it. */
        private List<Other> others(Item item) {
            return DraftRules.everything(own.draft().steps())
                    .filter(one -> !DraftRules.contains(one, item.id()) && !DraftRules.contains(item, one.id()))
                    .map(one -> new Other(
                            one.id(), label(one.id()), item.terms().after().contains(one.id())))
                    .sorted(Comparator.comparing(one -> !one.chosen()))
                    .toList();
        }

        private List<Other> targets(Item item, String parent) {
            var targets = new ArrayList<Other>();
            if (!parent.isEmpty()) {
                targets.add(new Other("path", Label.NONE, false));
            }
            DraftRules.everything(own.draft().steps())
                    .filter(group -> group.isGroup() && !group.id().equals(parent))
                    .filter(group ->
                            !DraftRules.move(own.draft(), item.id(), group.id()).equals(own.draft()))
                    .forEach(group -> targets.add(new Other(group.id(), label(group.id()), false)));
            return targets;
        }
    }
}
