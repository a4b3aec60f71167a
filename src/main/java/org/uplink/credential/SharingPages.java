package org.uplink.credential;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** The holder decides what the public page and the signed forms of a credential show: the name, and which evidence. */
@Path("/me/record/awards/{award}/sharing")
@RolesAllowed(Role.LEARNER_NAME)
class SharingPages {

    /** @param ticked whether it is named now */
    record Line(UUID id, Piece piece, boolean ticked) {}

    /**
     * @param shows {@code nobody}, {@code email} or {@code name}
     * @param evidence what carried the award, the earliest first
     */
    @CheckedTemplate(basePath = "credential", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SharingPage(UUID award, String title, String address, String shows, List<Line> evidence, FormErrors errors)
            implements TemplateInstance {}

    private final Sharing sharing;
    private final FormPost post;
    private final Page page;

    SharingPages(Sharing sharing, FormPost post, Page page) {
        this.sharing = sharing;
        this.post = post;
        this.page = page;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String award) {
        return page(Ids.parse(award), FormErrors.NONE);
    }

    private SharingPage page(UUID award, FormErrors errors) {
        var choice = sharing.choice(award);
        var credential = choice.credential();
        var lines = choice.evidence().stream()
                .map(one -> new Line(one.id(), one.piece(), choice.named().contains(one.id())))
                .toList();
        return new SharingPage(
                award,
                credential.title(),
                credential.address(),
                credential.shows().key(),
                lines,
                errors);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> set(
            @RestPath String award, @RestForm @Nullable String shows, @RestForm @Nullable List<String> evidence) {
        var id = Ids.parse(award);
        var words = page.words(SharingMessages.class);
        var chosen = Shows.find(shows);
        if (chosen.isEmpty()) {
            return post.tryAgain(page(id, FormErrors.on("shows", words.choose())));
        }
        var named = (evidence == null ? List.<String>of() : evidence)
                .stream().map(Ids::parse).collect(Collectors.toUnmodifiableSet());
        var title = sharing.set(id, chosen.get(), named);
        return post.goTo(
                "/me/record#awards",
                switch (chosen.get()) {
                    case NAME -> words.shared(title);
                    case EMAIL -> words.behind_email(title);
                    case NOBODY -> words.hidden(title);
                });
    }
}
