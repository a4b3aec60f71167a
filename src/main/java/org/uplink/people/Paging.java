package org.uplink.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Which page of a long list is open. */
record Paging(int page, int pages, long total) {

    private static final int FURTHEST = 10_000;

    static Paging of(int page, long total, int size) {
        return new Paging(page(page), (int) Math.max(1, (total + size - 1) / size), total);
    }

    /** Addresses are typed by hand, too. */
    static int page(int asked) {
        return Math.clamp(asked, 1, FURTHEST);
    }

    /** An address of a list, ready for one more parameter. */
    static Address address(String path) {
        return new Address(path + "?");
    }

    record Address(String text) {

        /** Empty values are left out. */
        Address with(String name, String value) {
            return value.isEmpty()
                    ? this
                    : new Address(text + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&");
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
