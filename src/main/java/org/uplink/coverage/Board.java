package org.uplink.coverage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a district depends on, and who carries it today.
 *
 * @param cards what is at nobody first, then what is at one person, then the rest
 * @param people whom one may ask "what if they leave" about, by name
 * @param leaving who is thought away, null for nobody
 * @param falls what the leaving would bring down to one person or to nobody
 * @param others whether people whom the asker does not manage are counted: not where they are too few to stay unnamed
 */
public record Board(
        List<Card> cards, List<Person> people, @Nullable Person leaving, List<Fall> falls, boolean others) {

    /** @param jobs titles separated by commas */
    public record Person(UUID id, String name, String jobs) {}

    /**
     * A service today, without whoever is thought away.
     *
     * @param risk {@code nobody}, {@code one} or {@code covered}
     * @param able people of one's own who can run it
     * @param othersAble how many others can, 0 where they are not counted
     * @param candidates who could become able soonest, the best first
     */
    public record Card(
            Service service,
            String risk,
            List<Person> able,
            int othersAble,
            List<Backup> backups,
            List<Candidate> candidates,
            int version) {

        public int total() {
            return able.size() + othersAble;
        }

        public @Nullable Candidate soonest() {
            return candidates.isEmpty() ? null : candidates.getFirst();
        }
    }

    /**
     * Who is named to step in.
     *
     * @param mine whether the asker manages the person, and may say whether the person is able
     */
    public record Backup(Person person, boolean mine, boolean able) {}

    /** @param minutes of courses and tasks that close what can be closed so */
    public record Candidate(Person person, List<Lacking> lacking, List<Step> steps, int minutes, boolean closes) {}

    /**
     * @param reached the level after all steps
     * @param state of the evidence behind the level that the person has now
     */
    public record Lacking(String competency, String title, int level, int needed, int reached, String state) {}

    /** @param raises competencies with the level that they get evidence for, such as "INF-02 to 3" */
    public record Step(String course, String title, boolean task, int minutes, List<Raise> raises) {}

    public record Raise(String competency, int to) {}

    /** @param left how many could still run it, 0 or 1 */
    public record Fall(Service service, int left) {}

    Optional<Card> card(ServiceId service) {
        return cards.stream()
                .filter(card -> card.service().id().equals(service))
                .findFirst();
    }

    public long atNobody() {
        return count("nobody");
    }

    public long atOne() {
        return count("one");
    }

    public long covered() {
        return count("covered");
    }

    private long count(String risk) {
        return cards.stream().filter(card -> card.risk().equals(risk)).count();
    }
}
