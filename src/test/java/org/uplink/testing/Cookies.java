package org.uplink.testing;

import java.net.HttpCookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Cookies of one host. As in browsers, ports share them, and a loopback address gets those marked Secure too. */
final class Cookies {

    private record Kept(String name, String value, String path) {}

    private final List<Kept> kept = new ArrayList<>();

    synchronized void take(URI from, List<String> headers) {
        for (var header : headers) {
            var cookie = HttpCookie.parse(header).getFirst();
            var path = cookie.getPath() == null || cookie.getPath().isEmpty() ? "/" : cookie.getPath();
            kept.removeIf(it -> it.name().equals(cookie.getName()) && it.path().equals(path));
            if (cookie.getMaxAge() != 0 && !header.contains("Expires=Thu, 01 Jan 1970")) {
                kept.add(new Kept(cookie.getName(), cookie.getValue(), path));
            }
        }
    }

    synchronized String header(URI to) {
        return header(it -> to.getPath().startsWith(it.path()));
    }

    private String header(Predicate<Kept> which) {
        return kept.stream()
                .filter(which)
                .map(it -> it.name() + "=" + it.value())
                .collect(Collectors.joining("; "));
    }

    synchronized String header() {
        return header(_ -> true);
    }

    synchronized String value(String name) {
        return kept.stream()
                .filter(it -> it.name().equals(name))
                .map(Kept::value)
                .findFirst()
                .orElse("");
    }

    synchronized List<String> names() {
        return kept.stream().map(Kept::name).toList();
    }
}
