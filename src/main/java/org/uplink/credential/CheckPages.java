package org.uplink.credential;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;

/** Anybody who was given a credential as a file checks it here. Nothing of the file is kept. */
@Path("/verify")
class CheckPages {

    /** A baked picture of ours takes a tenth of this. */
    private static final long MOST_BYTES = 512_000;

    /** @param text as it was pasted, to be mended */
    @CheckedTemplate(basePath = "credential", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CheckPage(@Nullable Answer answer, String text, FormErrors errors) implements TemplateInstance {}

    /**
     * @param state {@code valid}, {@code lapsed}, {@code suspended}, {@code revoked}, {@code changed} or {@code foreign}
     * @param said null where nothing in the file can be believed
     */
    record Answer(String state, FileCheck.@Nullable Said said) {}

    private final FileCheck check;
    private final AskLimits limits;
    private final FormPost post;
    private final Page page;

    CheckPages(FileCheck check, AskLimits limits, FormPost post, Page page) {
        this.check = check;
        this.limits = limits;
        this.post = post;
        this.page = page;
    }

    @GET
    @PermitAll
    public TemplateInstance show() {
        return new CheckPage(null, "", FormErrors.NONE);
    }

    @POST
    @PermitAll
    public RestResponse<TemplateInstance> check(@RestForm @Nullable FileUpload file, @RestForm @Nullable String text)
            throws IOException {
        limits.file();
        var pasted = text == null ? "" : text.strip();
        var bytes = pasted.getBytes(StandardCharsets.UTF_8);
        if (file != null && file.size() > 0) {
            if (file.size() > MOST_BYTES) {
                return again(pasted, words().large());
            }
            bytes = Files.readAllBytes(file.uploadedFile());
        }
        if (bytes.length == 0) {
            return again(pasted, words().nothing());
        }
        var outcome = check.check(bytes);
        return switch (outcome) {
            case FileCheck.Outcome.Valid(var said) -> answer(outcome, said);
            case FileCheck.Outcome.Expired(var said) -> answer(outcome, said);
            case FileCheck.Outcome.Suspended(var said) -> answer(outcome, said);
            case FileCheck.Outcome.Revoked(var said) -> answer(outcome, said);
            case FileCheck.Outcome.Changed(), FileCheck.Outcome.NotOurs() -> answer(outcome, null);
            case FileCheck.Outcome.Unreadable() -> again(pasted, words().unreadable());
        };
    }

    private RestResponse<TemplateInstance> answer(FileCheck.Outcome outcome, FileCheck.@Nullable Said said) {
        return post.show(new CheckPage(new Answer(outcome.key(), said), "", FormErrors.NONE));
    }

    private RestResponse<TemplateInstance> again(String pasted, String message) {
        return post.tryAgain(new CheckPage(null, pasted, FormErrors.on("file", message)));
    }

    private CheckMessages words() {
        return page.words(CheckMessages.class);
    }
}
