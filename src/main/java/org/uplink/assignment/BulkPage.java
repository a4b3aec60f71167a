package org.uplink.assignment;

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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** Assigning by a table: paste or upload, look at every line, save all or nothing. */
@Path("/team/assignments/table")
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
class BulkPage {

    /**
     * @param text as it was sent
     * @param plan null before anything was sent
     * @param changed whether it would do something else now than what was shown
     */
    record View(String text, @Nullable BulkPlan plan, boolean changed, Goals.All goals) {}

    @CheckedTemplate(basePath = "assignment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BulkTable(View view) implements TemplateInstance {}

    private final BulkAssigning bulk;
    private final Goals goals;
    private final FormPost post;
    private final Page page;

    BulkPage(BulkAssigning bulk, Goals goals, FormPost post, Page page) {
        this.bulk = bulk;
        this.goals = goals;
        this.post = post;
        this.page = page;
    }

    @GET
    public TemplateInstance show() {
        return view("", null, false);
    }

    private TemplateInstance view(String text, @Nullable BulkPlan plan, boolean changed) {
        return new BulkTable(new View(text, plan, changed, goals.all()));
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
        var plan = bulk.preview(sent);
        var shown = view(sent, plan, false);
        return plan.ready() ? post.show(shown) : post.tryAgain(shown);
    }

    @POST
    @Path("/save")
    @Transactional
    public RestResponse<TemplateInstance> save(@RestForm @Nullable String table, @RestForm @Nullable String seen) {
        var sent = table == null ? "" : table;
        var saved = bulk.save(sent, seen == null ? "" : seen);
        return saved.isPresent()
                ? post.goTo(
                        "/team/assignments?undo=" + Undoing.key(saved.get()),
                        page.words(BulkMessages.class).saved())
                : post.tryAgain(view(sent, bulk.preview(sent), true));
    }
}
