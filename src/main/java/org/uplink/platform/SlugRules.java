package org.uplink.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Addresses of what people name: words of the name in small letters, with a number where that is taken. */
public final class SlugRules {

    private static final int LONGEST = 60;

    private SlugRules() {}

    /** The words of a name with dashes between them; "" for one without any letter. */
    public static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** @param otherwise for a name without any letter */
    public static String of(String name, String otherwise, Set<String> taken) {
        var plain = plain(name);
        var cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-$", "");
        var slug = cut.isEmpty() ? otherwise : cut;
        var numbered = slug;
        for (var number = 2; taken.contains(numbered); number++) {
            numbered = slug + "-" + number;
        }
        return numbered;
    }
}
