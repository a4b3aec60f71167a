package org.uplink.certification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.Confirming.Case;
import org.uplink.certification.Confirming.Word;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Looks;
import org.uplink.platform.Page;
import org.uplink.platform.Paging;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** What people show for certifications, for those who confirm it: the oldest first. */
@Path("/reviews/confirmations")
@RolesAllowed(Role.ASSESSOR_NAME)
class ConfirmationDesk {

    private static final int LONGEST_EMPLOYER = 120;
    private static final int LONGEST_REASON = 500;

    @CheckedTemplate(basePath = "certification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ConfirmationList(List<Case> cases, int page, int pages) implements TemplateInstance {}

    /** As it was filled in. */
    record Form(String employer, String reason) {}

    /** @param own what the reader has said to it before; null where they have not */
    @CheckedTemplate(basePath = "certification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ConfirmationCase(Case about, ConfirmationQueue.@Nullable Decision own, Form form, FormErrors errors)
            implements TemplateInstance {}

    private final Confirming confirming;
    private final Looks looks;
    private final CurrentActor current;
    private final FormPost post;
    private final Page page;

    ConfirmationDesk(Confirming confirming, Looks looks, CurrentActor current, FormPost post, Page page) {
        this.confirming = confirming;
        this.looks = looks;
        this.current = current;
        this.post = post;
        this.page = page;
    }

    @GET
    public TemplateInstance list(@RestQuery("page") @DefaultValue("1") int number) {
        var shown = Paging.page(number);
        var cases = confirming.waitingFor(current.get(), shown);
        var total = cases.isEmpty() ? 0 : cases.getFirst().request().total();
        return new ConfirmationList(cases, shown, Paging.pages(total, ConfirmationQueue.PAGE_SIZE));
    }

    @GET
    @Path("{request}")
    public TemplateInstance show(@RestPath String request) {
        var about = find(request);
        looks.note(
                new PersonId(about.request().person()),
                Looks.Sight.CONFIRMATION,
                "/reviews/confirmations/" + about.request().id());
        return page(about, new Form("", ""), FormErrors.NONE);
    }

    private Case find(String request) {
        return confirming.get(current.get(), Ids.parse(request));
    }

    @POST
    @Path("{request}")
    public RestResponse<TemplateInstance> decide(
            @RestPath String request,
            @RestForm @Nullable String decision,
            @RestForm @Nullable String employer,
            @RestForm @Nullable String reason) {
        var form = new Form(employer == null ? "" : employer.strip(), reason == null ? "" : reason.strip());
        var confirmed = "confirm".equals(decision);
        var errors = confirmed || "decline".equals(decision)
                ? errors(form, confirmed)
                : FormErrors.on("decision", words().decision_needed());
        if (!errors.isEmpty()) {
            return post.tryAgain(page(find(request), form, errors));
        }
        var word =
                new Word(confirmed, form.employer().isEmpty() ? null : form.employer(), confirmed ? "" : form.reason());
        return post.goTo(
                "/reviews/confirmations",
                switch (confirming.decide(current.get(), Ids.parse(request), word)) {
                    case CONFIRMED -> words().confirmed();
                    case AWARDED -> words().confirmed_and_awarded();
                    case DECLINED -> words().declined();
                    case DECIDED_BEFORE -> words().decided_before();
                    case TAKEN_BACK -> words().was_taken_back();
                });
    }

    private FormErrors errors(Form form, boolean confirmed) {
        var errors = FormErrors.NONE;
        if (form.employer().length() > LONGEST_EMPLOYER) {
            errors = errors.and("employer", words().employer_too_long());
        }
        return confirmed || (!form.reason().isEmpty() && form.reason().length() <= LONGEST_REASON)
                ? errors
                : errors.and("reason", words().reason_needed());
    }

    private ConfirmationCase page(Case about, Form form, FormErrors errors) {
        var own = about.decisions().stream()
                .filter(one -> one.by().equals(current.get().person().value()))
                .findFirst();
        return new ConfirmationCase(about, own.orElse(null), form, errors);
    }

    private ConfirmMessages words() {
        return page.words(ConfirmMessages.class);
    }
}
