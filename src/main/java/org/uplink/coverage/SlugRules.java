package org.uplink.coverage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Addresses of services: words of the name in small letters, with a number where that is taken. */
final class SlugRules {

    static final int LONGEST = 60;
    private static final String OTHERWISE = "service";

    private SlugRules() {}

    static String of(String name, Set<String> taken) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-$", "");
        var slug = cut.isEmpty() ? OTHERWISE : cut;
        var numbered = slug;
        for (var number = 2; taken.contains(numbered); number++) {
            numbered = slug + "-" + number;
        }
        return numbered;
    }
}
