package org.uplink.path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** The paths that the organization composes. */
@Path("/team/paths")
class OwnPathListPage {

    private static final List<String> STATES = List.of("draft", "changed", "published", "retired");

    /**
     * @param shared whether members find it
     * @param adoption where it was adopted from another organization
     */
    record Line(OwnPath own, boolean shared, @Nullable Adoption adoption) {}

    /** @param state "" for all */
    record View(List<Line> paths, String words, String state, boolean hasMembers, boolean isMember) {

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
    private final PathSharing sharing;
    private final SharedRows rows;

    OwnPathListPage(OwnPaths paths, PathSharing sharing, SharedRows rows) {
        this.paths = paths;
        this.sharing = sharing;
        this.rows = rows;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Transactional
    public TemplateInstance show(@RestQuery @Nullable String q, @RestQuery @Nullable String state) {
        var words = Typed.text(q);
        var wanted = STATES.contains(Typed.text(state)) ? Typed.text(state) : "";
        return new OwnPathList(new View(lines(words, wanted), words, wanted, sharing.hasMembers(), sharing.isMember()));
    }

    private List<Line> lines(String words, String state) {
        var shared = sharing.shared();
        var adopted = rows.adoptions().stream().collect(Collectors.toMap(Adoption::ownPath, Function.identity()));
        return paths.list(words, state).stream()
                .map(own -> new Line(own, shared.contains(own.path().slug()), adopted.get(own.id())))
                .toList();
    }
}
