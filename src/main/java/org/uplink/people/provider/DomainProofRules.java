package org.uplink.people.provider;

import java.util.List;
import java.util.Set;

/** What proves that a domain is an organization's own. */
final class DomainProofRules {

    static final String NAME = "_uplink.";
    static final String VALUE = "uplink-domain=";

    /** Where anybody gets an address. */
    private static final Set<String> PUBLIC = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "msn.com",
            "passport.com",
            "yahoo.com",
            "ymail.com",
            "rocketmail.com",
            "aol.com",
            "aim.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "proton.me",
            "protonmail.com",
            "pm.me",
            "gmx.com",
            "gmx.net",
            "gmx.de",
            "web.de",
            "mail.com",
            "zoho.com",
            "zohomail.com",
            "fastmail.com",
            "fastmail.fm",
            "hushmail.com",
            "tutanota.com",
            "tuta.com",
            "tuta.io",
            "yandex.com",
            "yandex.ru",
            "mail.ru",
            "qq.com",
            "163.com",
            "126.com",
            "sina.com",
            "naver.com",
            "comcast.net",
            "verizon.net",
            "att.net",
            "sbcglobal.net",
            "bellsouth.net",
            "charter.net",
            "cox.net",
            "earthlink.net",
            "frontier.com",
            "centurylink.net",
            "optonline.net",
            "windstream.net",
            "juno.com",
            "netzero.net",
            "hotmail.co.uk",
            "outlook.es",
            "hotmail.es",
            "yahoo.es",
            "yahoo.co.uk",
            "onmicrosoft.com",
            "mailinator.com",
            "guerrillamail.com",
            "10minutemail.com",
            "tempmail.com",
            "yopmail.com");

    private DomainProofRules() {}

    /** What a look at the published texts says. */
    enum Found {
        CONFIRMED,
        NOTHING,
        OTHER,
        SILENT,
        TAKEN
    }

    /** Whether everybody can have an address in it, or below it. */
    static boolean isPublic(String domain) {
        return PUBLIC.stream().anyMatch(one -> domain.equals(one) || domain.endsWith("." + one));
    }

    static Found found(List<String> texts, String word) {
        if (texts.stream().map(DomainProofRules::bare).anyMatch((VALUE + word)::equals)) {
            return Found.CONFIRMED;
        }
        return texts.isEmpty() ? Found.NOTHING : Found.OTHER;
    }

    /** Pages of providers make people copy quotes and blanks along. */
    private static String bare(String text) {
        return text.strip().replaceAll("^\"|\"$", "").strip();
    }
}
