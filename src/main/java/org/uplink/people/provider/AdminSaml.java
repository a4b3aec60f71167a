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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Role;

/** The organization's provider, where it speaks SAML. */
@Path("/admin/sign-in/saml")
@RolesAllowed(Role.ADMIN_NAME)
class AdminSaml {

    private final SamlDesk desk;
    private final Here here;

    AdminSaml(SamlDesk desk, Here here) {
        this.desk = desk;
        this.here = here;
    }

    @GET
    public RestResponse<TemplateInstance> blank() {
        return desk.blank(here.home());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<TemplateInstance> save(@BeanParam SamlDesk.Form form, @RestForm @Nullable FileUpload file)
            throws IOException {
        return desk.save(here.home(), form, file);
    }
}
