package org.uplink.path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.path.Path.Step;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** What an association or service agency shares with its members: the list, each path to read, and adopting it. */
@jakarta.ws.rs.Path("/team/paths/shared")
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
class SharedPathPage {

    /**
     * A step as it is read, before anything of it is taken.
     *
     * @param html what to do, safe to show; null but for a task and a check
     * @param offered whether what it names is offered here
     */
    record Line(
            String kind,
            String title,
            List<String> facts,
            List<String> terms,
            @Nullable String html,
            boolean offered,
            List<Line> steps) {

        boolean whole() {
            return offered && steps.stream().allMatch(Line::whole);
        }
    }

    /** @param jobs that it is meant for, "" for everybody */
    record Read(SharedPath shared, String jobs, List<Line> lines) {

        public boolean whole() {
            return lines.stream().allMatch(Line::whole);
        }
    }

    @CheckedTemplate(basePath = "path", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SharedList(List<SharedPath> paths) implements TemplateInstance {}

    @CheckedTemplate(basePath = "path", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OneShared(Read read) implements TemplateInstance {}

    private final SharedPaths paths;
    private final PathSharing sharing;
    private final StepCatalog catalog;
    private final StepWords words;
    private final FormPost post;
    private final Page page;

    SharedPathPage(
            SharedPaths paths, PathSharing sharing, StepCatalog catalog, StepWords words, FormPost post, Page page) {
        this.paths = paths;
        this.sharing = sharing;
        this.catalog = catalog;
        this.words = words;
        this.post = post;
        this.page = page;
    }

    /** Only where another organization stands above the active one. */
    @GET
    @Transactional
    public TemplateInstance list() {
        if (!sharing.isMember()) {
            throw new Refusal.NotFound();
        }
        return new SharedList(paths.list());
    }

    @GET
    @jakarta.ws.rs.Path("{origin}")
    @Transactional
    public TemplateInstance show(@RestPath String origin) {
        var shared = paths.get(new PathId(origin));
        var path = shared.path();
        var known = catalog.known();
        return new OneShared(new Read(shared, catalog.jobs(path), lines(path, path.steps(), known)));
    }

    @POST
    @jakarta.ws.rs.Path("{origin}/adoption")
    public RestResponse<Void> adopt(@RestPath String origin) {
        var own = paths.adopt(new PathId(origin));
        return post.goTo(
                own.address() + "/edit?check=yes",
                page.words(SharedMessages.class).is_adopted(own.draft().title()));
    }

    private List<Line> lines(Path path, List<Step> steps, DraftCheck.Known known) {
        return steps.stream()
                .map(step -> new Line(
                        step.kind(),
                        catalog.title(step),
                        words.facts(step),
                        words.terms(path, step),
                        html(step),
                        StepCatalog.offers(known, step),
                        lines(path, step.steps(), known)))
                .toList();
    }

    private static @Nullable String html(Step step) {
        var task = step.task();
        var check = step.check();
        return task != null ? task.html() : check == null ? null : check.html();
    }
}
