package org.uplink.quiz;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.CourseId;

/**
 * An attempt that is not handed in, as its person sees it. It holds neither what is right nor feedback, so no page or API
 * can give them away.
 *
 * @param revision the edition of the course that the attempt asks from
 * @param number the person's how manieth try in this round of the course
 * @param passPercent the share of right answers that passes
 */
record CheckView(
        UUID attempt,
        CourseId course,
        String revision,
        String title,
        int number,
        int passPercent,
        int minutes,
        List<Card> cards) {

    /** @param savedAt null where nothing was saved yet */
    record Card(
            int number,
            String question,
            String html,
            boolean multiple,
            List<Choice> choices,
            @Nullable Instant savedAt) {

        public boolean answered() {
            return choices.stream().anyMatch(Choice::chosen);
        }
    }

    record Choice(String id, String html, boolean chosen) {}

    public int answered() {
        return (int) cards.stream().filter(Card::answered).count();
    }

    public List<Card> unanswered() {
        return cards.stream().filter(card -> !card.answered()).toList();
    }

    public Card card(String question) {
        return cards.stream()
                .filter(card -> card.question().equals(question))
                .findFirst()
                .orElseThrow();
    }
}
