package org.uplink.certification.credit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.competency.Framework;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;
import org.uplink.platform.SpokenDate;

/** Where somebody writes down what they did. */
@Path("/me/credits/new")
@RolesAllowed(Role.LEARNER_NAME)
class NewCreditPages {

    @CheckedTemplate(basePath = "credit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NewCredit(
            CreditForm form,
            List<CreditSchedule.Category> categories,
            List<Framework.Domain> domains,
            List<CreditCycle> cycles,
            boolean takesFiles,
            FormErrors errors)
            implements TemplateInstance {}

    private final Entering entering;
    private final Proofs proofs;
    private final Credits credits;
    private final CreditSchedules schedules;
    private final DomainNames names;
    private final CurrentActor current;
    private final FormPost post;
    private final Page page;
    private final Clock clock;

    NewCreditPages(
            Entering entering,
            Proofs proofs,
            Credits credits,
            CreditSchedules schedules,
            DomainNames names,
            CurrentActor current,
            FormPost post,
            Page page,
            Clock clock) {
        this.entering = entering;
        this.proofs = proofs;
        this.credits = credits;
        this.schedules = schedules;
        this.names = names;
        this.current = current;
        this.post = post;
        this.page = page;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestQuery @DefaultValue("") String category) {
        return view(CreditForm.on(category, current.get().today(clock)), FormErrors.NONE);
    }

    private TemplateInstance view(CreditForm form, FormErrors errors) {
        var actor = current.get();
        var today = actor.today(clock);
        return new NewCredit(
                form,
                schedules.categories(),
                names.framework(actor.organization()).domains(),
                credits.cyclesOf(actor.organization(), actor.person()).stream()
                        .filter(cycle -> !cycle.submitBy().isBefore(today))
                        .toList(),
                proofs.isPossible(),
                errors);
    }

    /** What was done is entered whatever becomes of its files: they can be added on its page. */
    @POST
    @Transactional
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<TemplateInstance> enter(@BeanParam CreditForm form) {
        var made = entering.enter(List.of(form.draft()), "person");
        var entered = made.checked().getFirst();
        if (made.entries().isEmpty()) {
            return post.tryAgain(view(form, errors(entered)));
        }
        var entry = made.entries().getFirst();
        var refused = proofs.add(entry, form.sent());
        var said = words().entered(
                        HourWords.text(CreditRules.hours(entered.draft().minutes()), page.locale()),
                        entered.draft().what());
        return refused.isEmpty()
                ? post.goTo("/me/credits", said)
                : post.goTo(
                        "/me/credits/" + entry + "#files",
                        said + " " + Proofs.problems(page.words(ProofMessages.class), refused));
    }

    private FormErrors errors(EntryCheck.Checked entered) {
        var errors = FormErrors.NONE;
        for (var problem : entered.problems()) {
            var sameAs = entered.sameAs();
            errors = errors.and(
                    problem.field(),
                    problem == EntryProblem.SAME_AGAIN && sameAs != null
                            ? words().same_as(SpokenDate.of(sameAs, page.locale()))
                            : words().problem(problem.name()));
        }
        return errors;
    }

    private CreditMessages words() {
        return page.words(CreditMessages.class);
    }
}
