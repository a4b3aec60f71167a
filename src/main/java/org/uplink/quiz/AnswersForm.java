package org.uplink.quiz;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Refusal;

/**
 * The form of a check: {@code answer.<question>} holds the options chosen, {@code question} names the card whose answer is
 * saved, {@code seq} the browser's count, {@code opened} when the page was made.
 */
record AnswersForm(MultivaluedMap<String, String> fields) {

    private static final String PREFIX = "answer.";

    /** The one card that a script saves. */
    List<GivenAnswer> one() {
        return List.of(answer(question(), number("seq")));
    }

    /**
     * All that is filled in, for a browser without script. The card whose button was pressed is newer than all before; the
     * others count as given when the page was made, so that an old page never undoes what another tab saved since.
     */
    List<GivenAnswer> filled() {
        var pressed = fields.getFirst("question");
        var given = new ArrayList<GivenAnswer>();
        if (pressed != null) {
            given.add(answer(pressed, null));
        }
        fields.keySet().stream()
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length()))
                .filter(question -> !question.equals(pressed))
                .forEach(question -> given.add(answer(question, number("opened"))));
        return given;
    }

    String question() {
        var question = fields.getFirst("question");
        if (question == null) {
            throw new Refusal.Malformed("The question is missing.");
        }
        return question;
    }

    /** Where the page opens again: at the card that was saved. */
    String anchor() {
        return "#q-" + question();
    }

    boolean confirmed() {
        return "true".equals(fields.getFirst("confirmed"));
    }

    private GivenAnswer answer(String question, @Nullable Long sequence) {
        return new GivenAnswer(question, Set.copyOf(fields.getOrDefault(PREFIX + question, List.of())), sequence);
    }

    private Long number(String name) {
        var text = fields.getFirst(name);
        try {
            return Long.valueOf(text == null ? "" : text);
        } catch (NumberFormatException malformed) {
            throw new Refusal.Malformed("The field " + name + " must be a number.");
        }
    }
}
