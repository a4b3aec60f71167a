package org.uplink.certification.credit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.credit.HistoryUploads.Upload;
import org.uplink.platform.CsvTable;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Paging;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** What people did before they came, from a table: first what would follow, then that and nothing else. */
@Path(Histories.ADDRESS)
@RolesAllowed(Role.ADMIN_NAME)
class AdminHistory {

    @CheckedTemplate(basePath = "credit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminHistoryPage(
            List<String> columns,
            int most,
            List<CreditSchedule.Category> categories,
            List<Upload> taken,
            FormErrors errors)
            implements TemplateInstance {}

    /** @param problem in words; "" where there is none */
    record Line(HistoryUploads.Row row, String problem) {}

    /** What would follow, or has, in numbers. */
    record Summary(List<HistoryUploads.Count> counts) {

        public long adding() {
            return lines("add");
        }

        public long taken() {
            return counts.stream().mapToLong(HistoryUploads.Count::taken).sum();
        }

        public long wrong() {
            return lines("problem") + lines("unknown");
        }

        private long lines(String action) {
            return counts.stream()
                    .filter(one -> one.action().equals(action))
                    .mapToLong(HistoryUploads.Count::lines)
                    .sum();
        }
    }

    @CheckedTemplate(basePath = "credit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminHistoryPlanPage(
            Upload upload,
            Summary summary,
            String show,
            List<Line> lines,
            String address,
            Paging paging,
            boolean stale,
            boolean undoable)
            implements TemplateInstance {}

    private final Histories histories;
    private final HistoryUploads uploads;
    private final HistoryKnown known;
    private final CreditSchedules schedules;
    private final Page page;
    private final FormPost post;

    AdminHistory(
            Histories histories,
            HistoryUploads uploads,
            HistoryKnown known,
            CreditSchedules schedules,
            Page page,
            FormPost post) {
        this.histories = histories;
        this.uploads = uploads;
        this.known = known;
        this.schedules = schedules;
        this.page = page;
        this.post = post;
    }

    @GET
    @Transactional
    public TemplateInstance show() {
        return blank(FormErrors.NONE);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> upload(@RestForm @Nullable FileUpload file) throws IOException {
        if (file == null || file.size() == 0) {
            return post.tryAgain(blank(FormErrors.on("file", words().file_missing())));
        }
        var table = CsvTable.read(file.uploadedFile(), HistoryRules.NEEDED, HistoryRules.MOST_LINES);
        if (table.unreadable() != null) {
            var why = words().unreadable(table.unreadable().name(), HistoryRules.MOST_LINES);
            return post.tryAgain(blank(FormErrors.on("file", why)));
        }
        var lines = HistoryRules.read(table.rows(), known.here());
        return post.goTo(Histories.ADDRESS + "/" + histories.keep(Typed.text(file.fileName()), lines));
    }

    @GET
    @Path("{upload}")
    @Transactional
    public TemplateInstance plan(
            @RestPath String upload, @RestQuery @DefaultValue("") String show, @RestQuery @DefaultValue("1") int page) {
        return planned(Ids.parse(upload), show, page, false);
    }

    /** Each part is a transaction: nobody's records wait for those of thousands, and what is done stays done. */
    @POST
    @Path("{upload}")
    public RestResponse<TemplateInstance> take(@RestPath String upload, @RestForm @Nullable String fingerprint) {
        var id = Ids.parse(upload);
        if (histories.begin(id, Typed.text(fingerprint)) == Histories.Outcome.STALE) {
            return post.outdated(planned(id, "", 1, true));
        }
        while (histories.part(id)) {
            // The next people.
        }
        return post.goTo(Histories.ADDRESS + "/" + id, words().done());
    }

    @POST
    @Path("{upload}/withdrawal")
    public RestResponse<Void> undo(@RestPath String upload) {
        var id = Ids.parse(upload);
        histories.undo(id);
        return post.goTo(Histories.ADDRESS + "/" + id, words().undone());
    }

    private TemplateInstance planned(UUID id, String show, int number, boolean stale) {
        var upload = uploads.find(id);
        var counts = uploads.counts(id);
        var shown =
                !show.isEmpty() || counts.isEmpty() ? show : counts.getFirst().action();
        var rows = uploads.list(id, shown, Paging.page(number));
        var paging = Paging.of(number, rows.isEmpty() ? 0 : rows.getFirst().total(), HistoryUploads.PAGE_SIZE);
        var address = Paging.address(Histories.ADDRESS + "/" + id).with("show", shown);
        var said = HistoryProblems.in(page);
        return new AdminHistoryPlanPage(
                upload,
                new Summary(counts),
                shown,
                rows.stream().map(row -> new Line(row, said.of(row.problem()))).toList(),
                address.toString(),
                paging,
                stale,
                histories.isUndoable(upload));
    }

    private TemplateInstance blank(FormErrors errors) {
        return new AdminHistoryPage(
                HistoryRules.COLUMNS, HistoryRules.MOST_LINES, schedules.categories(), uploads.taken(), errors);
    }

    private HistoryMessages words() {
        return page.words(HistoryMessages.class);
    }
}
