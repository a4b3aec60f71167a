package org.uplink.people;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Domains of e-mail addresses as somebody types them. */
public final class DomainRules {

    private static final String DOMAIN = "(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}";

    private DomainRules() {}

    /** Each once, in small letters, in the order of the alphabet; between them blanks, commas or line ends. */
    public static List<String> read(String typed) {
        return Stream.of(typed.toLowerCase(Locale.ROOT).split("[\\s,;]+"))
                .map(one -> one.startsWith("@") ? one.substring(1) : one)
                .filter(one -> !one.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Those that are no domain. */
    public static List<String> malformed(List<String> domains) {
        return domains.stream().filter(one -> !one.matches(DOMAIN)).toList();
    }
}
