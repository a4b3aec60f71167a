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
     * @param state {@code valid}, {@code lapsed}, {@code revoked}, {@code changed} or {@code foreign}
     * @param said null where nothing in the file can be believed
     */
    record Answer(String state, FileCheck.@Nullable Said said) {}

    private final FileCheck check;
    private final FormPost post;
    private final Page page;

    CheckPages(FileCheck check, FormPost post, Page page) {
        this.check = check;
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
        var pasted = text == null ? "" : text.strip();
        var bytes = pasted.getBytes(StandardCharsets.UTF_8);
        if (file != null && file.size() > 0) {
            if (file.size() > MOST_BYTES) {
                return again(pasted, words().check_large());
            }
            bytes = Files.readAllBytes(file.uploadedFile());
        }
        if (bytes.length == 0) {
            return again(pasted, words().check_nothing());
        }
        return switch (check.check(bytes)) {
            case FileCheck.Outcome.Valid(var said) -> answer("valid", said);
            case FileCheck.Outcome.Expired(var said) -> answer("lapsed", said);
            case FileCheck.Outcome.Revoked(var said) -> answer("revoked", said);
            case FileCheck.Outcome.Changed() -> answer("changed", null);
            case FileCheck.Outcome.NotOurs() -> answer("foreign", null);
            case FileCheck.Outcome.Unreadable() -> again(pasted, words().check_unreadable());
        };
    }

    private RestResponse<TemplateInstance> answer(String state, FileCheck.@Nullable Said said) {
        return post.show(new CheckPage(new Answer(state, said), "", FormErrors.NONE));
    }

    private RestResponse<TemplateInstance> again(String pasted, String message) {
        return post.tryAgain(new CheckPage(null, pasted, FormErrors.on("file", message)));
    }

    private CredentialMessages words() {
        return page.words(CredentialMessages.class);
    }
}
