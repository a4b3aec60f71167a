package org.uplink.certification.credit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.uplink.evidence.work.FileAnswer;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** Files of one's own entries. */
@Path("/me/credits/{entry}/files")
@RolesAllowed(Role.LEARNER_NAME)
class ProofPages {

    private final Proofs proofs;
    private final FormPost post;
    private final Page page;

    ProofPages(Proofs proofs, FormPost post, Page page) {
        this.proofs = proofs;
        this.post = post;
        this.page = page;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<Void> add(@RestPath String entry, @RestForm @Nullable List<FileUpload> files) {
        var id = Ids.parse(entry);
        var refused = proofs.add(id, files == null ? List.of() : files);
        return post.goTo(address(entry), refused.isEmpty() ? words().added() : Proofs.problems(words(), refused));
    }

    @POST
    @Path("{file}/removal")
    public RestResponse<Void> remove(@RestPath String entry, @RestPath String file) {
        var removed = proofs.remove(Ids.parse(entry), Ids.parse(file));
        return post.goTo(address(entry), removed ? words().removed() : words().held());
    }

    @GET
    @Path("{file}")
    public RestResponse<java.nio.file.Path> file(@RestPath String entry, @RestPath String file) {
        var found = proofs.forOwner(Ids.parse(entry), Ids.parse(file));
        return FileAnswer.of(found.proof().name(), found.proof().type(), found.bytes());
    }

    private static String address(String entry) {
        return "/me/credits/" + Ids.parse(entry) + "#files";
    }

    private ProofMessages words() {
        return page.words(ProofMessages.class);
    }
}
