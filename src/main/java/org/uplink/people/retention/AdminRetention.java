package org.uplink.people.retention;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.people.retention.LegalHolds.Hold;
import org.uplink.people.retention.PeriodForm.Line;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** How long an organization keeps what, what holds it, and what the last nights removed. */
@Path("/admin/retention")
@RolesAllowed(Role.ADMIN_NAME)
class AdminRetention {

    static final String ADDRESS = "/admin/retention";

    /** @param held whether a hold of the whole organization stands */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminRetentionPage(
            List<Line> lines,
            long revision,
            List<Hold> holds,
            boolean held,
            List<Runs.Run> runs,
            String reason,
            FormErrors errors)
            implements TemplateInstance {}

    /** What a change would remove at once. */
    record Change(
            RecordClass kind,
            @Nullable Integer before,
            @Nullable Integer after,
            long records,
            long people) {}

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminRetentionPreviewPage(List<Change> changes, List<Line> lines, long revision, FormErrors errors)
            implements TemplateInstance {}

    private final Periods periods;
    private final Removing removing;
    private final LegalHolds holds;
    private final Runs runs;
    private final FormPost post;
    private final Page page;

    AdminRetention(Periods periods, Removing removing, LegalHolds holds, Runs runs, FormPost post, Page page) {
        this.periods = periods;
        this.removing = removing;
        this.holds = holds;
        this.runs = runs;
        this.post = post;
        this.page = page;
    }

    @GET
    @Transactional
    public TemplateInstance show() {
        var saved = periods.find();
        return page(PeriodForm.lines(saved), saved.revision(), "", FormErrors.NONE);
    }

    /** Saves nothing: says what would follow. */
    @POST
    @Transactional
    public RestResponse<TemplateInstance> preview(@BeanParam PeriodForm form) {
        var lines = form.lines();
        var errors = PeriodForm.check(lines, words());
        if (!errors.isEmpty()) {
            return post.tryAgain(page(lines, form.seen(), "", errors));
        }
        return preview(lines);
    }

    private RestResponse<TemplateInstance> preview(List<Line> lines) {
        var saved = periods.find();
        var wanted = PeriodForm.periods(lines);
        return saved.same(wanted)
                ? post.goTo(ADDRESS, words().nothing_changed())
                : post.show(preview(saved, wanted, lines, FormErrors.NONE));
    }

    private AdminRetentionPreviewPage preview(
            Periods.Saved saved, Map<RecordClass, Integer> wanted, List<Line> lines, FormErrors errors) {
        var changes = new ArrayList<Change>();
        for (var kind : RecordClass.values()) {
            var before = saved.of(kind);
            var after = wanted.get(kind);
            if (after != null && !after.equals(before)) {
                var due = removing.count(kind, after, page.today());
                changes.add(new Change(kind, before, after, due.records(), due.people()));
            } else if (after == null && before != null) {
                changes.add(new Change(kind, before, null, 0, 0));
            }
        }
        return new AdminRetentionPreviewPage(changes, lines, saved.revision(), errors);
    }

    /** Sent twice it is saved once. */
    @POST
    @Path("periods")
    @Transactional
    public RestResponse<TemplateInstance> save(@BeanParam PeriodForm form, @RestForm @Nullable String sure) {
        var lines = form.lines();
        var errors = PeriodForm.check(lines, words());
        if (!errors.isEmpty()) {
            return post.tryAgain(page(lines, form.seen(), "", errors));
        }
        var wanted = PeriodForm.periods(lines);
        if (!"yes".equals(sure)) {
            return post.tryAgain(preview(periods.find(), wanted, lines, FormErrors.on("sure", words().not_sure())));
        }
        return periods.save(wanted, form.seen())
                ? post.goTo(ADDRESS, words().saved())
                : post.outdated(preview(periods.find(), wanted, lines, FormErrors.on("", words().meanwhile())));
    }

    @POST
    @Path("hold")
    @Transactional
    public RestResponse<TemplateInstance> hold(@RestForm @Nullable String reason) {
        var given = Typed.text(reason);
        var errors = LegalHoldPages.check(given, words());
        if (!errors.isEmpty()) {
            var saved = periods.find();
            return post.tryAgain(page(PeriodForm.lines(saved), saved.revision(), given, errors));
        }
        holds.place(null, given);
        return post.goTo(ADDRESS, words().held_all());
    }

    @POST
    @Path("holds/{hold}/end")
    @Transactional
    public RestResponse<TemplateInstance> endHold(@RestPath String hold) {
        holds.end(null, Ids.parse(hold));
        return post.goTo(ADDRESS, words().hold_ended());
    }

    private AdminRetentionPage page(List<Line> lines, long revision, String reason, FormErrors errors) {
        var all = holds.list();
        var held = all.stream().anyMatch(one -> one.open() && one.person() == null);
        return new AdminRetentionPage(lines, revision, all, held, runs.last(), reason, errors);
    }

    private RetentionMessages words() {
        return page.words(RetentionMessages.class);
    }
}
