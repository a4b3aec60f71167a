package org.uplink.platform;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** What people send is text that the database holds: none has a character of value 0. */
class SentForms {

    @ServerRequestFilter
    @WithFormRead
    public void check(ResteasyReactiveContainerRequestContext request) {
        var form = ((ResteasyReactiveRequestContext) request.getServerRequestContext()).getFormData();
        if (form != null && holdsNothing(form)) {
            throw new Refusal.Malformed("Text without the character of value 0 is wanted.");
        }
    }

    private static boolean holdsNothing(FormData form) {
        for (var name : form) {
            if (name.indexOf('\0') >= 0 || form.get(name).stream().anyMatch(SentForms::holdsNothing)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsNothing(FormValue value) {
        var text = value.isFileItem() ? value.getFileName() : value.getValue();
        return text != null && text.indexOf('\0') >= 0;
    }
}
