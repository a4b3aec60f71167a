package org.uplink.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Downloads;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Paging;
import org.uplink.platform.Role;

/** Who changed what and who looked at whom, whether it still stands as it was written, and the whole as a file. */
@Path("/admin/audit")
@RolesAllowed(Role.ADMIN_NAME)
class AdminAudit {

    private static final String ADDRESS = "/admin/audit";

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminAuditPage(
            List<Trail.Row> rows, List<String> actions, TrailQuery query, FormErrors errors, Paging paging)
            implements TemplateInstance {}

    private final Trail trail;
    private final TrailCheck check;
    private final TrailFiles files;
    private final AuditTrail audit;
    private final CurrentActor current;
    private final Downloads downloads;
    private final FormPost post;
    private final Page page;

    AdminAudit(
            Trail trail,
            TrailCheck check,
            TrailFiles files,
            AuditTrail audit,
            CurrentActor current,
            Downloads downloads,
            FormPost post,
            Page page) {
        this.trail = trail;
        this.check = check;
        this.files = files;
        this.audit = audit;
        this.current = current;
        this.downloads = downloads;
        this.post = post;
        this.page = page;
    }

    @GET
    @Transactional
    public TemplateInstance list(@BeanParam TrailQuery query) {
        var rows = trail.list(query);
        var total = rows.isEmpty() ? 0 : rows.getFirst().total();
        var paging = Paging.of(query.page(), total, Trail.PAGE_SIZE);
        return new AdminAuditPage(rows, trail.actions(), query, query.errors(words().day_unreadable()), paging);
    }

    @POST
    @Path("check")
    @Transactional
    public RestResponse<Void> check() {
        var result = check.run();
        audit.record("checked-trail", ADDRESS, said(result));
        return post.goTo(ADDRESS, said(result));
    }

    private String said(TrailCheck.Result result) {
        if (result.right()) {
            var right = words().right(result.links(), result.number(), result.hash());
            return result.emptied() == 0 ? right : right + " " + words().emptied_count(result.emptied());
        }
        var first = result.faults().getFirst();
        var number = first.number() == null ? "–" : first.number().toString();
        return words().wrong(
                        number, words().fault(first.fault()), result.faults().size());
    }

    @GET
    @Path("files/trail.csv")
    @Produces("text/csv")
    @Transactional
    public RestResponse<StreamingOutput> csv() {
        return file(files.csv(current.get()), "csv", "text/csv;charset=UTF-8");
    }

    @GET
    @Path("files/trail.jsonl")
    @Produces("application/jsonl")
    @Transactional
    public RestResponse<StreamingOutput> lines() {
        return file(files.lines(current.get()), "jsonl", "application/jsonl;charset=UTF-8");
    }

    private RestResponse<StreamingOutput> file(StreamingOutput content, String kind, String type) {
        audit.record("took-trail", ADDRESS, kind);
        return downloads.answer(content, "trail", kind, type);
    }

    private TrailMessages words() {
        return page.words(TrailMessages.class);
    }
}
