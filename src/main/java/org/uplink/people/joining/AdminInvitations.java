package org.uplink.people.joining;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.people.Choices;
import org.uplink.people.Choices.Choice;
import org.uplink.people.RoleRules;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Paging;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** Asking people to join, and what became of it. */
@Path("/admin/people/invitations")
@RolesAllowed(Role.ADMIN_NAME)
class AdminInvitations {

    /**
     * As it was typed.
     *
     * @param key of the invitation that the form makes: sent twice it is the same
     */
    record Form(
            @RestForm @Nullable String key,
            @RestForm @Nullable String email,
            @RestForm List<String> role,
            @RestForm @Nullable String job,
            @RestForm @Nullable String team,
            @RestForm @Nullable String message) {

        static Form blank() {
            return new Form(Ids.next().toString(), "", List.of(), "", "", "");
        }

        Invitations.New invitation() {
            var roles = Arrays.stream(Role.values())
                    .filter(one -> RoleRules.GIVEN_HERE.contains(one) && role.contains(one.key()))
                    .collect(Collectors.toSet());
            return new Invitations.New(
                    Typed.text(email),
                    roles,
                    Typed.text(job).isEmpty() ? null : Typed.text(job),
                    Typed.text(team).isEmpty() ? null : Ids.parse(team),
                    Typed.text(message));
        }
    }

    record Offer(List<String> roles, List<Choice> jobs, List<Choice> teams) {}

    /** @param mailed whether this service can write to people */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminInvitationsPage(
            List<Invitations.Row> rows, Paging paging, Form form, Offer offer, FormErrors errors, boolean mailed)
            implements TemplateInstance {}

    private static final String ADDRESS = "/admin/people/invitations";
    private static final int LONGEST_MESSAGE = 1000;
    private static final String MAIL = "[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{3,180}";

    private final Invitations invitations;
    private final Choices choices;
    private final Page page;
    private final FormPost post;
    private final boolean mailed;

    AdminInvitations(
            Invitations invitations,
            Choices choices,
            Page page,
            FormPost post,
            @ConfigProperty(name = "org.uplink.mail.from") Optional<String> from) {
        this.invitations = invitations;
        this.choices = choices;
        this.page = page;
        this.post = post;
        this.mailed = from.isPresent();
    }

    @GET
    @Transactional
    public TemplateInstance list(@RestQuery @DefaultValue("1") int page) {
        return page(Form.blank(), FormErrors.NONE, page);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> invite(@BeanParam Form form) {
        var words = page.words(InvitationMessages.class);
        var asked = form.invitation();
        var errors = check(asked, words);
        if (!errors.isEmpty()) {
            return post.tryAgain(page(form, errors, 1));
        }
        return switch (invitations.invite(Ids.orNext(form.key()), asked)) {
            case INVITED -> post.goTo(ADDRESS, words.invited(asked.email()));
            case OPEN_ALREADY -> post.tryAgain(page(form, FormErrors.on("email", words.open_already()), 1));
            case TOO_MANY -> post.tryAgain(page(form, FormErrors.on("email", words.too_many()), 1));
        };
    }

    /** @throws Refusal.NotFound for a job or a team that is not on offer */
    private FormErrors check(Invitations.New asked, InvitationMessages words) {
        var offer = offer();
        refuseStrangers(offer.jobs(), asked.job());
        refuseStrangers(
                offer.teams(), asked.team() == null ? null : asked.team().toString());
        var errors = FormErrors.NONE;
        if (!asked.email().matches(MAIL)) {
            errors = errors.and("email", words.email_wrong());
        }
        if (asked.message().length() > LONGEST_MESSAGE) {
            errors = errors.and("message", words.message_long(LONGEST_MESSAGE));
        }
        return errors;
    }

    private static void refuseStrangers(List<Choice> choices, @Nullable String value) {
        if (value != null && choices.stream().noneMatch(one -> one.value().equals(value))) {
            throw new Refusal.NotFound();
        }
    }

    @POST
    @Path("{invitation}/again")
    @Transactional
    public RestResponse<TemplateInstance> sendAgain(@RestPath String invitation, @RestForm int version) {
        var words = page.words(InvitationMessages.class);
        var sent = invitations.sendAgain(known(invitation), version);
        return post.goTo(ADDRESS, sent.map(words::invited).orElseGet(words::meanwhile));
    }

    @POST
    @Path("{invitation}/withdrawal")
    @Transactional
    public RestResponse<TemplateInstance> withdraw(@RestPath String invitation, @RestForm int version) {
        var words = page.words(InvitationMessages.class);
        var withdrawn = invitations.withdraw(known(invitation), version);
        return post.goTo(ADDRESS, withdrawn.map(words::withdrawn).orElseGet(words::meanwhile));
    }

    private UUID known(String invitation) {
        var id = Ids.parse(invitation);
        if (!invitations.exists(id)) {
            throw new Refusal.NotFound();
        }
        return id;
    }

    private TemplateInstance page(Form form, FormErrors errors, int number) {
        var rows = invitations.list(Paging.page(number));
        var paging = Paging.of(number, rows.isEmpty() ? 0 : rows.getFirst().total(), Invitations.PAGE_SIZE);
        return new AdminInvitationsPage(rows, paging, form, offer(), errors, mailed);
    }

    private Offer offer() {
        return new Offer(
                RoleRules.GIVEN_HERE.stream().sorted().map(Role::key).toList(),
                Stream.of(false, true)
                        .flatMap(duties -> choices.jobs(duties).stream())
                        .toList(),
                choices.teams());
    }
}
