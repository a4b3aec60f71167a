package org.uplink.platform;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The two answers to a POST: go on to a page, or the form again with its messages. */
@RequestScoped
public class FormPost {

    private final HttpHeaders headers;

    FormPost(HttpHeaders headers) {
        this.headers = headers;
    }

    /** True where htmx asked, which wants a fragment in place of the page. */
    public boolean wantsFragment() {
        return "true".equals(headers.getHeaderString("HX-Request"));
    }

    /** 303 to an address of ours, with a message that the next page shows once. */
    public <T> RestResponse<T> goTo(String address, String message) {
        return this.<T>redirect(address).cookie(Flash.cookie(message)).build();
    }

    public <T> RestResponse<T> goTo(String address) {
        return this.<T>redirect(address).build();
    }

    private <T> ResponseBuilder<T> redirect(String address) {
        if (wantsFragment()) {
            return ResponseBuilder.<T>create(204).header("HX-Redirect", address);
        }
        return ResponseBuilder.<T>create(303).location(URI.create(address));
    }

    /** 422 with the form as it was filled, and the messages beside the fields. */
    public RestResponse<TemplateInstance> tryAgain(TemplateInstance form) {
        return answer(422, form);
    }

    /** 409 with the form as it was filled, beside what somebody else has saved meanwhile. */
    public RestResponse<TemplateInstance> outdated(TemplateInstance form) {
        return answer(409, form);
    }

    private static RestResponse<TemplateInstance> answer(int status, TemplateInstance form) {
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(form)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    public RestResponse<TemplateInstance> show(TemplateInstance page) {
        return ResponseBuilder.ok(page, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
