package org.uplink.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.FormElement;
import org.uplink.access.Access.Note;
import org.uplink.access.Things.Owner;

/**
 * A route with a thing in place of each name, and what a page would send there.
 *
 * @param form the fields of the form with what the page filled in, without the token
 */
record Place(Shape shape, String address, List<String[]> form, boolean withFiles) {

    /** All routes, with things of the owner. */
    static List<Place> all(Owner owner, Actor... readers) {
        var table = Access.table();
        var addresses = new HashMap<Route, String>();
        table.keySet().forEach(route -> addresses.put(route, Things.address(route, owner)));
        var forms = forms(addresses, readers);
        var places = new ArrayList<Place>();
        Route.methods()
                .forEach((route, method) -> places.add(new Place(
                        Shape.of(route, method),
                        addresses.get(route),
                        forms.getOrDefault(route, List.of()),
                        table.get(route).note() == Note.MULTIPART)));
        return places;
    }

    /** The forms of all pages, by what they are sent to. */
    private static Map<Route, List<String[]>> forms(Map<Route, String> addresses, Actor... readers) {
        var forms = new HashMap<Route, List<String[]>>();
        for (var reader : readers) {
            addresses.forEach((route, address) -> {
                if (route.method().equals("GET")
                        && !route.isForPrograms()
                        && !route.path().startsWith("/log")) {
                    read(reader, address, addresses, forms);
                }
            });
        }
        return forms;
    }

    private static void read(
            Actor reader, String address, Map<Route, String> addresses, Map<Route, List<String[]>> forms) {
        var page = reader.browser().open(address);
        if (page.status() != 200 || !page.body().contains("<form")) {
            return;
        }
        for (var form : page.html().select("form[method=post]")) {
            var to = form.hasAttr("action")
                    ? form.absUrl("action")
                    : page.address().toString();
            var path = to.replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
            addresses.keySet().stream()
                    .filter(route -> route.method().equals("POST") && matches(route, path))
                    .forEach(route -> forms.putIfAbsent(route, fields((FormElement) form)));
        }
    }

    private static boolean matches(Route route, String path) {
        return Pattern.matches(route.path().replaceAll("\\{\\w+}", "[^/]+"), path);
    }

    private static List<String[]> fields(FormElement form) {
        return form.formData().stream()
                .filter(field -> !field.key().equals("csrf"))
                .map(field -> new String[] {field.key(), field.value()})
                .toList();
    }
}
