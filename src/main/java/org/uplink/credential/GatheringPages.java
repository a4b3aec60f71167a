package org.uplink.credential;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.Certifications;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** The holder chooses credentials, looks at what others would see, and makes one record of them. */
@Path("/me/record/credentials")
@RolesAllowed(Role.LEARNER_NAME)
class GatheringPages {

    /** @param shows {@code nobody}, {@code email} or {@code name}, as it says of its holder */
    record Choice(UUID award, String title, String sentence, String look, String shows, boolean chosen) {}

    /** @param state {@code private}, {@code shared} or {@code withdrawn} */
    record Made(UUID id, String address, int size, LocalDate on, String state) {

        static Made of(LearnerRecord record) {
            return new Made(
                    record.id(),
                    record.address(),
                    record.size(),
                    record.dayOf(record.madeAt()),
                    record.withdrawn() ? "withdrawn" : record.open() ? "shared" : "private");
        }
    }

    /**
     * @param chosen those to look at before it is made
     * @param next the id of the one that is made from this page
     * @param name whether the name shall stand on it
     */
    @CheckedTemplate(basePath = "credential", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record GatheringPage(
            List<Made> made, List<Choice> choices, List<Choice> chosen, UUID next, boolean name, FormErrors errors)
            implements TemplateInstance {}

    private final Gathering gathering;
    private final Certifications certifications;
    private final FormPost post;
    private final Page page;

    GatheringPages(Gathering gathering, Certifications certifications, FormPost post, Page page) {
        this.gathering = gathering;
        this.certifications = certifications;
        this.post = post;
        this.page = page;
    }

    @GET
    @Transactional
    public TemplateInstance show(
            @RestQuery @Nullable List<String> award, @RestQuery @DefaultValue("false") boolean name) {
        return page(ids(award), name, FormErrors.NONE);
    }

    private GatheringPage page(Set<UUID> chosen, boolean name, FormErrors errors) {
        var choices =
                gathering.choices().stream().map(own -> choice(own, chosen)).toList();
        return new GatheringPage(
                gathering.own().stream().map(Made::of).toList(),
                choices,
                choices.stream().filter(Choice::chosen).toList(),
                Ids.next(),
                name,
                errors);
    }

    private Choice choice(Sharing.Own own, Set<UUID> chosen) {
        var credential = own.credential();
        return new Choice(
                credential.awardId(),
                credential.title(),
                certifications.sentence(own.state()),
                own.state().look(),
                credential.shows().key(),
                chosen.contains(credential.awardId()));
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> make(
            @RestForm @Nullable String id,
            @RestForm @Nullable List<String> award,
            @RestForm @DefaultValue("false") boolean name) {
        var words = page.words(GatheredMessages.class);
        var chosen = ids(award);
        return gathering.make(Ids.parse(id == null ? "" : id), chosen, name)
                ? post.goTo("/me/record/credentials", words.made())
                : post.tryAgain(page(chosen, name, FormErrors.on("award", words.choose(Gathering.MOST))));
    }

    @POST
    @Path("{record}/sharing")
    public RestResponse<TemplateInstance> share(
            @RestPath String record, @RestForm @DefaultValue("false") boolean shared) {
        gathering.share(Ids.parse(record), shared);
        var words = page.words(GatheredMessages.class);
        return post.goTo("/me/record/credentials", shared ? words.shared() : words.closed());
    }

    @POST
    @Path("{record}/withdrawal")
    public RestResponse<TemplateInstance> withdraw(@RestPath String record) {
        gathering.withdraw(Ids.parse(record));
        return post.goTo(
                "/me/record/credentials", page.words(GatheredMessages.class).withdrawn());
    }

    private static Set<UUID> ids(@Nullable List<String> sent) {
        return sent == null ? Set.of() : sent.stream().map(Ids::parse).collect(Collectors.toUnmodifiableSet());
    }
}
