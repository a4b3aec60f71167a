package org.uplink.platform;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is done so that everybody can use Uplink, what is not good yet, and whom to tell. */
@Path("/accessibility")
class AccessibilityPage {

    /** @param address whom to write to; "" where the administrators of organizations are asked */
    @CheckedTemplate(basePath = "platform", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Statement(String address) implements TemplateInstance {}

    private final Optional<String> address;

    AccessibilityPage(@ConfigProperty(name = "org.uplink.accessibility.address") Optional<String> address) {
        this.address = address;
    }

    @GET
    @PermitAll
    public TemplateInstance statement() {
        return new Statement(address.orElse(""));
    }
}
