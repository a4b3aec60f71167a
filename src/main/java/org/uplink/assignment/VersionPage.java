package org.uplink.assignment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.path.Path;
import org.uplink.path.PathId;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Paging;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** Who walks an older version of a path, and what moving them to the one that is offered now would do. */
@jakarta.ws.rs.Path("/team/assignments/versions")
class VersionPage {

    /**
     * One person, with titles of steps.
     *
     * @param completes whether nothing is left to do after the move
     */
    record Line(
            UUID walk,
            UUID person,
            String name,
            Instant startedAt,
            List<String> carried,
            List<String> dropped,
            List<String> added,
            boolean completes) {}

    /** @param moved who was moved before, one page of it */
    record View(Path to, List<Line> lines, List<MoveRows.Moved> moved, int page, FormErrors errors) {

        public int pages() {
            var found = moved.isEmpty() ? 0 : moved.getFirst().found();
            return Paging.pages(found, MoveRows.PAGE_SIZE);
        }

        public String address() {
            return "/team/assignments/versions?path=" + to.slug() + "&";
        }
    }

    @CheckedTemplate(basePath = "assignment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Versions(View view) implements TemplateInstance {}

    private final VersionMoves moves;
    private final StepLines lines;
    private final MoveRows rows;
    private final FormPost post;
    private final Page page;

    VersionPage(VersionMoves moves, StepLines lines, MoveRows rows, FormPost post, Page page) {
        this.moves = moves;
        this.lines = lines;
        this.rows = rows;
        this.post = post;
        this.page = page;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Transactional
    public TemplateInstance show(@RestQuery @Nullable String path, @RestQuery @Nullable Integer page) {
        return view(new PathId(Typed.text(path)), page == null ? 1 : Paging.page(page), FormErrors.NONE);
    }

    @POST
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    public RestResponse<TemplateInstance> move(
            @RestForm @Nullable String path, @RestForm @Nullable String revision, @RestForm List<String> walk) {
        var id = new PathId(Typed.text(path));
        var words = page.words(VersionMessages.class);
        if (walk.isEmpty()) {
            return post.tryAgain(view(id, 1, FormErrors.on("walk", words.nobody_chosen())));
        }
        Set<UUID> chosen = walk.stream().map(Ids::parse).collect(Collectors.toSet());
        return post.goTo(
                "/team/assignments/versions?path=" + id, words.moved(moves.move(id, Typed.text(revision), chosen)));
    }

    private TemplateInstance view(PathId id, int page, FormErrors errors) {
        var plan = moves.plan(id);
        var shown = plan.lines().stream().map(line -> line(line, plan.to())).toList();
        return new Versions(new View(plan.to(), shown, rows.history(plan.to(), page), page, errors));
    }

    private Line line(VersionMoves.Line line, Path to) {
        var row = line.row();
        var move = line.move();
        return new Line(
                row.walk(),
                row.person(),
                row.name(),
                row.startedAt(),
                titles(to, move.carried()),
                titles(line.from(), move.dropped()),
                titles(to, move.added()),
                move.completes());
    }

    private List<String> titles(Path path, List<String> steps) {
        return steps.stream()
                .flatMap(id -> path.step(id).stream())
                .map(step -> lines.of(step).title())
                .toList();
    }
}
