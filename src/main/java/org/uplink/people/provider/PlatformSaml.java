package org.uplink.people.provider;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Role;

/** A region's provider, where it speaks SAML. */
@Path("/platform/providers/{region}/saml")
@RolesAllowed(Role.PLATFORM_NAME)
class PlatformSaml {

    private final SamlDesk desk;
    private final Regions regions;

    PlatformSaml(SamlDesk desk, Regions regions) {
        this.desk = desk;
        this.regions = regions;
    }

    @GET
    public RestResponse<TemplateInstance> blank(@RestPath String region) {
        return desk.blank(regions.find(region).home());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<TemplateInstance> save(
            @RestPath String region, @BeanParam SamlDesk.Form form, @RestForm @Nullable FileUpload file)
            throws IOException {
        return desk.save(regions.find(region).home(), form, file);
    }
}
