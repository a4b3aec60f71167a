package org.uplink.path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** The paths that the organization composes. */
@Path("/team/paths")
class OwnPathListPage {

    private static final List<String> STATES = List.of("draft", "changed", "published", "retired");

    /** @param state "" for all */
    record View(List<OwnPath> paths, String words, String state) {

        public List<String> states() {
            return STATES;
        }

        public boolean filtered() {
            return !words.isEmpty() || !state.isEmpty();
        }
    }

    @CheckedTemplate(basePath = "path", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnPathList(View view) implements TemplateInstance {}

    private final OwnPaths paths;

    OwnPathListPage(OwnPaths paths) {
        this.paths = paths;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Transactional
    public TemplateInstance show(@RestQuery @Nullable String q, @RestQuery @Nullable String state) {
        var words = Typed.text(q);
        var wanted = STATES.contains(Typed.text(state)) ? Typed.text(state) : "";
        return new OwnPathList(new View(paths.list(words, wanted), words, wanted));
    }
}
