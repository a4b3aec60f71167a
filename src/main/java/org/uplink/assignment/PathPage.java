package org.uplink.assignment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Competencies;
import org.uplink.competency.RoleProfile;
import org.uplink.path.Path;
import org.uplink.path.PathId;
import org.uplink.path.Paths;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormPost;

/** A learning path for everybody, with one's own progress for who walks it. */
@jakarta.ws.rs.Path("/paths/{path}")
class PathPage {

    /**
     * @param roles for whom it is; none means everybody
     * @param walk one's own, if there is one
     */
    record View(Path path, List<RoleProfile> roles, List<WalkStep> steps, int minutes, Walks.@Nullable Walk walk) {}

    @CheckedTemplate(basePath = "assignment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PathOverview(View view) implements TemplateInstance {}

    private final Paths paths;
    private final Competencies competencies;
    private final Walks walks;
    private final StepLines lines;
    private final Goals goals;
    private final FormPost post;
    private final CurrentActor current;

    PathPage(
            Paths paths,
            Competencies competencies,
            Walks walks,
            StepLines lines,
            Goals goals,
            FormPost post,
            CurrentActor current) {
        this.paths = paths;
        this.competencies = competencies;
        this.walks = walks;
        this.lines = lines;
        this.goals = goals;
        this.post = post;
        this.current = current;
    }

    /** Who is in the middle of a path sees the revision that they walk. A single thing has a page of its own. */
    @GET
    @PermitAll
    @Transactional
    public RestResponse<TemplateInstance> show(@RestPath String path) {
        var id = new PathId(path);
        var address = goals.addressOf(id);
        return address.isPresent() ? post.goTo(address.get()) : post.show(overview(id));
    }

    private TemplateInstance overview(PathId id) {
        var walk = current.find().flatMap(_ -> walks.own(id)).orElse(null);
        var shown = walk == null ? paths.get(id) : walk.path();
        var roles = shown.roles().stream()
                .flatMap(role -> competencies.framework().role(role).stream())
                .toList();
        var steps = walk == null ? lines.walk(shown, Set.of(), null) : walks.steps(walk);
        return new PathOverview(new View(shown, roles, steps, lines.minutes(shown), walk));
    }
}
