package org.uplink.competency.exchange;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Competencies;
import org.uplink.competency.exchange.FrameworkImports.Incoming;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** All frameworks, and new ones: a file is shown as a difference before anything changes. */
@Path("/platform/frameworks")
@RolesAllowed(Role.PLATFORM_NAME)
class PlatformFrameworks {

    @CheckedTemplate(basePath = "competency", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PlatformFrameworksPage(
            List<CaseFrameworks.Listed> frameworks,
            List<ImportRows.Row> imports,
            List<Problem> problems,
            FormErrors errors)
            implements TemplateInstance {}

    /** @param report null where it was applied already */
    @CheckedTemplate(basePath = "competency", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FrameworkImportPage(ImportRows.Row row, @Nullable Report report, FormErrors errors)
            implements TemplateInstance {}

    private static final int LATEST = 20;
    private static final int LONGEST_NAME = 120;

    private final CaseFrameworks frameworks;
    private final AppliedImports imports;
    private final ImportRows rows;
    private final Formats formats;
    private final Competencies competencies;
    private final Page page;
    private final FormPost post;

    PlatformFrameworks(
            CaseFrameworks frameworks,
            AppliedImports imports,
            ImportRows rows,
            Formats formats,
            Competencies competencies,
            Page page,
            FormPost post) {
        this.competencies = competencies;
        this.post = post;
        this.frameworks = frameworks;
        this.imports = imports;
        this.rows = rows;
        this.formats = formats;
        this.page = page;
    }

    @GET
    @Transactional
    public TemplateInstance list() {
        return page(List.of(), FormErrors.NONE);
    }

    /** Not one transaction: the file is read and turned into CASE before the database is asked. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<TemplateInstance> upload(@RestForm @Nullable FileUpload file) throws IOException {
        if (file == null || file.size() == 0) {
            return post.tryAgain(page(List.of(), FormErrors.on("file", words().file_missing())));
        }
        try {
            var name = shorter(Typed.text(file.fileName()));
            var format = Formats.Format.of(name, file.uploadedFile());
            var incoming = Incoming.of(formats.read(file.uploadedFile(), format));
            var yaml = format == Formats.Format.YAML && isShared(incoming)
                    ? Files.readAllBytes(file.uploadedFile())
                    : AppliedImports.NO_YAML;
            return post.goTo("/platform/frameworks/" + imports.keep(incoming, name, yaml));
        } catch (Unreadable unreadable) {
            var message = words().file_wrong(shorter(Typed.text(file.fileName())));
            return post.tryAgain(page(unreadable.problems(), FormErrors.on("file", message)));
        }
    }

    private boolean isShared(Incoming incoming) {
        return incoming.outline()
                .identifier()
                .toString()
                .equals(competencies.shared().uuid());
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@RestPath String id) {
        var row = rows.find(Ids.parse(id)).orElseThrow(Refusal.NotFound::new);
        var report = row.appliedAt() == null ? imports.preview(imports.kept(row.id())) : null;
        return new FrameworkImportPage(row, report, FormErrors.NONE);
    }

    @POST
    @Path("{id}/application")
    public RestResponse<TemplateInstance> apply(@RestPath String id) {
        var row = rows.find(Ids.parse(id)).orElseThrow(Refusal.NotFound::new);
        try {
            var report = imports.applyKept(row.id());
            return post.goTo(
                    "/frameworks/" + report.framework().slug(),
                    words().applied(report.framework().title(), report.added(), report.changed(), report.removed()));
        } catch (Refusal.Conflict ours) {
            var report = imports.preview(imports.kept(row.id()));
            return post.outdated(new FrameworkImportPage(row, report, FormErrors.on("", ours.advice())));
        }
    }

    @POST
    @Path("{id}/removal")
    public RestResponse<TemplateInstance> forget(@RestPath String id) {
        imports.forget(Ids.parse(id));
        return post.goTo("/platform/frameworks", words().forgotten());
    }

    private TemplateInstance page(List<Problem> problems, FormErrors errors) {
        return new PlatformFrameworksPage(frameworks.listed(), rows.latest(LATEST), problems, errors);
    }

    private ExchangeMessages words() {
        return page.words(ExchangeMessages.class);
    }

    private static String shorter(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
