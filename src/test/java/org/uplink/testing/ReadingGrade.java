package org.uplink.testing;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How many years of school in the United States an English text asks for, by Flesch and Kincaid (1975):
 * 0.39 words a sentence + 11.8 syllables a word - 15.59. Syllables are counted by groups of vowels, digits one each, so a
 * text full of numbers is never made easier than it is.
 */
public final class ReadingGrade {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’,.]*[\\p{L}\\p{N}]");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]+(?=\\s|$)");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private ReadingGrade() {}

    /** @param parts headings and paragraphs: none of them goes on in the next */
    public static double of(Collection<String> parts) {
        var sentences = parts.stream()
                .flatMap(part -> List.of(SENTENCE_END.split(part)).stream())
                .filter(sentence -> WORD.matcher(sentence).find())
                .toList();
        var words = sentences.stream()
                .flatMap(sentence -> WORD.matcher(sentence).results())
                .map(found -> found.group())
                .toList();
        var syllables = words.stream().mapToInt(ReadingGrade::syllables).sum();
        return 0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59;
    }

    static int syllables(String word) {
        var letters = word.toLowerCase(Locale.ENGLISH).replaceAll("[^a-z]", "");
        var digits = word.replaceAll("\\D", "").length();
        if (letters.isEmpty()) {
            return Math.max(1, digits);
        }
        var groups = (int) VOWELS.matcher(letters).results().count();
        var silent = letters.endsWith("e") && !letters.endsWith("le") && groups > 1
                || letters.matches(".*[^aeiouydt]ed") && groups > 1;
        return digits + Math.max(1, silent ? groups - 1 : groups);
    }
}
