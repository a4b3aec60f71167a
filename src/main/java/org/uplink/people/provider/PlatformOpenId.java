package org.uplink.people.provider;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.platform.Role;

/** A region's provider, where it speaks OpenID Connect. */
@Path("/platform/providers/{region}/openid")
@RolesAllowed(Role.PLATFORM_NAME)
class PlatformOpenId {

    private final OpenIdDesk desk;
    private final Regions regions;

    PlatformOpenId(OpenIdDesk desk, Regions regions) {
        this.desk = desk;
        this.regions = regions;
    }

    @GET
    public RestResponse<TemplateInstance> blank(@RestPath String region) {
        return desk.blank(regions.find(region).home());
    }

    @POST
    public RestResponse<TemplateInstance> save(@RestPath String region, @BeanParam OpenIdDesk.Form form) {
        return desk.save(regions.find(region).home(), form);
    }
}
