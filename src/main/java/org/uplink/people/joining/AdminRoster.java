package org.uplink.people.joining;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.uplink.people.Choices;
import org.uplink.platform.CsvRules;
import org.uplink.platform.CsvTable;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Paging;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** Many people at once, from a file: first what would follow, then that and nothing else. */
@Path("/admin/people/roster")
@RolesAllowed(Role.ADMIN_NAME)
class AdminRoster {

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminRosterPage(List<String> columns, int most, FormErrors errors) implements TemplateInstance {}

    /** What would follow, or has, in numbers. */
    record Summary(List<Rosters.Count> counts) {

        /** How many lines change something. */
        public long doing() {
            return people(action -> !List.of("problem", "same").contains(action));
        }

        public long problems() {
            return people("problem"::equals);
        }

        private long people(Predicate<String> which) {
            return counts.stream()
                    .filter(one -> which.test(one.action()))
                    .mapToLong(Rosters.Count::people)
                    .sum();
        }
    }

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminRosterPlanPage(
            Rosters.Upload upload,
            Summary summary,
            String show,
            List<Rosters.Row> rows,
            String address,
            Paging paging,
            boolean stale)
            implements TemplateInstance {}

    private static final String ADDRESS = "/admin/people/roster";

    private final Rosters rosters;
    private final Choices choices;
    private final CurrentActor current;
    private final Clock clock;
    private final Page page;
    private final FormPost post;

    AdminRoster(Rosters rosters, Choices choices, CurrentActor current, Clock clock, Page page, FormPost post) {
        this.rosters = rosters;
        this.choices = choices;
        this.current = current;
        this.clock = clock;
        this.page = page;
        this.post = post;
    }

    @GET
    public TemplateInstance show() {
        return blank(FormErrors.NONE);
    }

    @GET
    @Path("example.csv")
    @Produces("text/csv")
    public RestResponse<String> example() {
        var table = List.of(
                RosterRules.COLUMNS,
                List.of(
                        "Ana Lima",
                        "ana.lima@example.org",
                        "10017",
                        "support-technician",
                        "",
                        "Help desk; Field",
                        "",
                        "2026-08-03",
                        ""),
                List.of("Bo Banks", "bo.banks@example.org", "10018", "", "", "", "", "", "2026-06-30"));
        return ResponseBuilder.ok(CsvRules.table(table), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"roster-example.csv\"")
                .build();
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> upload(
            @RestForm @Nullable FileUpload file, @RestForm @Nullable String missing) throws IOException {
        var words = page.words(RosterMessages.class);
        if (file == null || file.size() == 0) {
            return post.tryAgain(blank(FormErrors.on("file", words.file_missing())));
        }
        var table = CsvTable.read(file.uploadedFile(), RosterRules.NEEDED, RosterRules.MOST_LINES);
        if (table.unreadable() != null) {
            return post.tryAgain(blank(
                    FormErrors.on("file", words.unreadable(table.unreadable().name(), RosterRules.MOST_LINES))));
        }
        var lines = RosterRules.read(table.rows(), known());
        var upload = rosters.keep(Typed.text(file.fileName()), lines, "end".equals(missing));
        return post.goTo(ADDRESS + "/" + upload);
    }

    @GET
    @Path("{upload}")
    @Transactional
    public TemplateInstance plan(
            @RestPath String upload, @RestQuery @DefaultValue("") String show, @RestQuery @DefaultValue("1") int page) {
        return planned(Ids.parse(upload), show, page, false);
    }

    @POST
    @Path("{upload}")
    @Transactional
    public RestResponse<TemplateInstance> apply(@RestPath String upload, @RestForm @Nullable String fingerprint) {
        var id = Ids.parse(upload);
        if (rosters.apply(id, Typed.text(fingerprint)) == Rosters.Outcome.STALE) {
            return post.outdated(planned(id, "", 1, true));
        }
        return post.goTo(ADDRESS + "/" + id, page.words(RosterMessages.class).done());
    }

    private TemplateInstance planned(UUID id, String show, int number, boolean stale) {
        var upload = rosters.find(id);
        var counts = rosters.counts(id);
        var shown =
                !show.isEmpty() || counts.isEmpty() ? show : counts.getFirst().action();
        var rows = rosters.list(id, shown, Paging.page(number));
        var paging = Paging.of(number, rows.isEmpty() ? 0 : rows.getFirst().total(), Rosters.PAGE_SIZE);
        var address = Paging.address(ADDRESS + "/" + id).with("show", shown).toString();
        return new AdminRosterPlanPage(upload, new Summary(counts), shown, rows, address, paging, stale);
    }

    private RosterRules.Known known() {
        var jobs = new HashMap<String, String>();
        Stream.of(false, true).flatMap(duties -> choices.jobs(duties).stream()).forEach(job -> {
            jobs.put(job.value().toLowerCase(Locale.ROOT), job.value());
            jobs.putIfAbsent(job.label().toLowerCase(Locale.ROOT), job.value());
        });
        var schools = choices.schools().stream()
                .collect(Collectors.toMap(
                        one -> one.label().toLowerCase(Locale.ROOT),
                        one -> UUID.fromString(one.value()),
                        (one, _) -> one));
        return new RosterRules.Known(jobs, schools, current.get().today(clock));
    }

    private static TemplateInstance blank(FormErrors errors) {
        return new AdminRosterPage(RosterRules.COLUMNS, RosterRules.MOST_LINES, errors);
    }
}
