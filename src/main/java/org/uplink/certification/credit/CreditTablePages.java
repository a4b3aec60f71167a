package org.uplink.certification.credit;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** Entering by a table: paste or upload, look at every line, save all or nothing. */
@Path("/me/credits/table")
@RolesAllowed(Role.LEARNER_NAME)
class CreditTablePages {

    /**
     * @param text as it was sent
     * @param plan null before anything was sent
     * @param changed whether it could not be saved as it was shown
     */
    @CheckedTemplate(basePath = "credit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CreditTable(
            String text, @Nullable CreditPlan plan, boolean changed, List<CreditSchedule.Category> categories)
            implements TemplateInstance {}

    private final Entering entering;
    private final EntryCheck check;
    private final CreditSchedules schedules;
    private final FormPost post;
    private final Page page;

    CreditTablePages(Entering entering, EntryCheck check, CreditSchedules schedules, FormPost post, Page page) {
        this.entering = entering;
        this.check = check;
        this.schedules = schedules;
        this.post = post;
        this.page = page;
    }

    @GET
    public TemplateInstance show() {
        return view("", null, false);
    }

    private TemplateInstance view(String text, @Nullable CreditPlan plan, boolean changed) {
        return new CreditTable(text, plan, changed, schedules.categories());
    }

    /** A file that was chosen goes before what stands in the field. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public RestResponse<TemplateInstance> preview(@RestForm @Nullable String table, @RestForm @Nullable FileUpload file)
            throws IOException {
        var text = file == null || file.size() == 0
                ? table
                : new String(Files.readAllBytes(file.uploadedFile()), StandardCharsets.UTF_8);
        var sent = text == null ? "" : text;
        var plan = CreditPlan.read(sent, check::of);
        var shown = view(sent, plan, false);
        return plan.ready() ? post.show(shown) : post.tryAgain(shown);
    }

    /** Saved twice it is saved once. */
    @POST
    @Path("save")
    @Transactional
    public RestResponse<TemplateInstance> save(@RestForm @Nullable String table) {
        var sent = table == null ? "" : table;
        var saved =
                CreditPlan.read(sent, drafts -> entering.enter(drafts, "table").checked());
        if (saved.ready() || saved.there()) {
            return post.goTo(
                    "/me/credits",
                    page.words(CreditMessages.class).table_saved(saved.lines().size()));
        }
        return post.tryAgain(view(sent, saved, true));
    }
}
