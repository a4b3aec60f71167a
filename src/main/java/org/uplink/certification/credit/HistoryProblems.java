package org.uplink.certification.credit;

import org.uplink.platform.LineWords;
import org.uplink.platform.Page;

/** Says what is wrong with a line; what can be wrong with an entry by hand, in the words of that page. */
record HistoryProblems(HistoryMessages words, CreditMessages entries) {

    private static final String OF_ENTRY = "entry";

    static HistoryProblems in(Page page) {
        return new HistoryProblems(page.words(HistoryMessages.class), page.words(CreditMessages.class));
    }

    /** "" for none. */
    String of(String problem) {
        var word = LineWords.word(problem);
        if (problem.isEmpty()) {
            return "";
        }
        return word.equals(OF_ENTRY)
                ? entries.problem(LineWords.about(problem))
                : words.problem(word, LineWords.about(problem));
    }
}
