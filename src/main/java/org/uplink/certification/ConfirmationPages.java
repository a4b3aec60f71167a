package org.uplink.certification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.Confirmations.Request;
import org.uplink.certification.Confirmations.Wanted;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** Somebody shows what a certification asks for, and asks for it to be confirmed. */
@Path("/certifications/{certification}/confirmations/{requirement}")
@RolesAllowed(Role.LEARNER_NAME)
class ConfirmationPages {

    private static final int LONGEST = 2000;

    /** As it was filled in. */
    record Form(String shown, String madeOn) {}

    /** @param open the request that waits or is confirmed; null where one can be made */
    @CheckedTemplate(basePath = "certification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AskConfirmation(
            Certification certification,
            Requirement.Confirmed requirement,
            @Nullable Request open,
            List<Request> closed,
            Form form,
            FormErrors errors)
            implements TemplateInstance {}

    private final Asking asking;
    private final Confirming confirming;
    private final CurrentActor current;
    private final FormPost post;
    private final Page page;
    private final Clock clock;

    ConfirmationPages(
            Asking asking, Confirming confirming, CurrentActor current, FormPost post, Page page, Clock clock) {
        this.asking = asking;
        this.confirming = confirming;
        this.current = current;
        this.post = post;
        this.page = page;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(
            @RestPath CertificationId certification,
            @RestPath String requirement,
            @RestQuery @DefaultValue("") String revision) {
        var wanted = asking.wanted(current.get(), certification, requirement, revision);
        return page(wanted, new Form("", current.get().today(clock).toString()), FormErrors.NONE);
    }

    /** @param revision of the page: nobody shows something for words that they have not seen */
    @POST
    public RestResponse<TemplateInstance> ask(
            @RestPath CertificationId certification,
            @RestPath String requirement,
            @RestForm @DefaultValue("") String revision,
            @RestForm @Nullable String shown,
            @RestForm @Nullable String madeOn) {
        var wanted = asking.wanted(current.get(), certification, requirement, revision);
        var form = new Form(shown == null ? "" : shown.strip(), madeOn == null ? "" : madeOn.strip());
        var errors = wanted.revisions().contains(revision)
                ? errors(form)
                : FormErrors.on("shown", words().asked_otherwise());
        if (!errors.isEmpty()) {
            return post.tryAgain(page(wanted, form, errors));
        }
        var asked = confirming.ask(
                wanted,
                form.shown(),
                LocalDate.parse(form.madeOn()),
                current.get().today(clock));
        return post.goTo(wanted.address(), asked ? words().asked() : words().asked_before());
    }

    /** @param request that the page showed: sent twice, it takes back one */
    @POST
    @Path("withdrawal")
    public RestResponse<TemplateInstance> takeBack(
            @RestPath CertificationId certification,
            @RestPath String requirement,
            @RestForm @DefaultValue("") String revision,
            @RestForm String request) {
        return post.goTo(
                Confirmations.address(certification, requirement, revision),
                confirming.takeBack(current.get(), Ids.parse(request))
                        ? words().taken_back()
                        : words().not_taken_back());
    }

    private FormErrors errors(Form form) {
        var errors = FormErrors.NONE;
        if (form.shown().isEmpty() || form.shown().length() > LONGEST) {
            errors = errors.and("shown", words().shown_needed());
        }
        return isPast(form.madeOn()) ? errors : errors.and("madeOn", words().made_on_needed());
    }

    private boolean isPast(String day) {
        try {
            return !LocalDate.parse(day).isAfter(current.get().today(clock));
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }

    private AskConfirmation page(Wanted wanted, Form form, FormErrors errors) {
        var all = confirming.asked(wanted);
        return new AskConfirmation(
                wanted.outlook().terms(),
                wanted.requirement(),
                all.stream().filter(one -> !one.closed()).findFirst().orElse(null),
                all.stream().filter(Request::closed).toList(),
                form,
                errors);
    }

    private ConfirmMessages words() {
        return page.words(ConfirmMessages.class);
    }
}
