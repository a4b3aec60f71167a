package org.uplink.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Which page of a long list is open. */
public record Paging(int page, int pages, long total) {

    private static final int FURTHEST = 10_000;

    public static Paging of(int page, long total, int size) {
        return new Paging(page(page), pages(total, size), total);
    }

    /** A list that is empty has a page, too. */
    public static int pages(long total, int size) {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Addresses are typed by hand, too. */
    public static int page(int asked) {
        return Math.clamp(asked, 1, FURTHEST);
    }

    /** An address of a list, ready for one more parameter. */
    public static Address address(String path) {
        return new Address(path + "?");
    }

    public record Address(String text) {

        /** Empty values are left out. */
        public Address with(String name, String value) {
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
