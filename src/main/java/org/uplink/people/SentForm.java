package org.uplink.people;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.uplink.people.StepUp.Sent;

/**
 * The fields of a form as they were sent, but for its token against forged forms: the next page has its own.
 *
 * @param address where it was sent to, with its query
 */
record SentForm(String address, boolean multipart, List<Sent> fields, boolean files) {

    private static final String TOKEN = "csrf";

    static SentForm of(ResteasyReactiveContainerRequestContext request) {
        var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        var address = address(request.getUriInfo().getRequestUri());
        var type = request.getMediaType();
        var multipart = type != null && type.getSubtype().equals("form-data");
        var data = context.getFormData();
        if (data == null) {
            return new SentForm(address, multipart, List.of(), false);
        }
        var fields = new ArrayList<Sent>();
        var files = false;
        for (var name : data) {
            for (var value : data.get(name)) {
                files |= isFile(value);
                if (!value.isFileItem() && !name.equals(TOKEN)) {
                    fields.add(new Sent(name, value.getValue()));
                }
            }
        }
        return new SentForm(address, multipart, List.copyOf(fields), files);
    }

    private static String address(URI sentTo) {
        var query = sentTo.getRawQuery();
        return query == null ? sentTo.getRawPath() : sentTo.getRawPath() + "?" + query;
    }

    /** Browsers send a part for no file, too: its name is empty, or there is none. */
    private static boolean isFile(FormValue value) {
        return value.isFileItem()
                && value.getFileName() != null
                && !value.getFileName().isEmpty();
    }
}
