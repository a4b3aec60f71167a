package org.uplink.people.provider;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.platform.Role;

/** The organization's provider, where it speaks OpenID Connect. */
@Path("/admin/sign-in/openid")
@RolesAllowed(Role.ADMIN_NAME)
class AdminOpenId {

    private final OpenIdDesk desk;
    private final Here here;

    AdminOpenId(OpenIdDesk desk, Here here) {
        this.desk = desk;
        this.here = here;
    }

    @GET
    public RestResponse<TemplateInstance> blank() {
        return desk.blank(here.home());
    }

    @POST
    public RestResponse<TemplateInstance> save(@BeanParam OpenIdDesk.Form form) {
        return desk.save(here.home(), form);
    }
}
