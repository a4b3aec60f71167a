package org.uplink.certification.credit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.certification.credit.OutsideCertifications.Outside;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** Certifications of others that somebody keeps up with the same ledger. */
@Path("/me/credits/outside")
@RolesAllowed(Role.LEARNER_NAME)
class OutsidePages {

    /** @param presets schedules whose body says itself what a cycle asks for */
    @CheckedTemplate(basePath = "credit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OutsideList(
            List<Outside> followed,
            List<CreditSchedule> schedules,
            List<CreditSchedule> presets,
            OutsideForm form,
            FormErrors errors)
            implements TemplateInstance {}

    private final OutsideCertifications outside;
    private final CreditSchedules schedules;
    private final CurrentActor current;
    private final FormPost post;
    private final Page page;
    private final Clock clock;

    OutsidePages(
            OutsideCertifications outside,
            CreditSchedules schedules,
            CurrentActor current,
            FormPost post,
            Page page,
            Clock clock) {
        this.outside = outside;
        this.schedules = schedules;
        this.current = current;
        this.post = post;
        this.page = page;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestQuery @DefaultValue("") String preset) {
        return view(
                schedules
                        .find(preset)
                        .flatMap(schedule -> java.util.Optional.ofNullable(schedule.cycle())
                                .map(cycle -> OutsideForm.preset(
                                        schedule, cycle, current.get().today(clock))))
                        .orElseGet(OutsideForm::blank),
                FormErrors.NONE);
    }

    private TemplateInstance view(OutsideForm form, FormErrors errors) {
        var actor = current.get();
        var all = schedules.all();
        return new OutsideList(
                outside.followed(actor.organization(), actor.person()),
                all,
                all.stream().filter(schedule -> schedule.cycle() != null).toList(),
                form,
                errors);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> follow(@BeanParam OutsideForm form) {
        var errors = form.check(words(), schedules);
        if (!errors.isEmpty()) {
            return post.tryAgain(view(form, errors));
        }
        var wanted = form.outside();
        outside.follow(wanted);
        return post.goTo("/me/credits", words().outside_followed(wanted.name()));
    }

    @POST
    @Path("{certification}/end")
    public RestResponse<Void> end(@RestPath String certification) {
        outside.end(Ids.parse(certification));
        return post.goTo(OutsideCertifications.PAGE, words().outside_ended());
    }

    private CreditMessages words() {
        return page.words(CreditMessages.class);
    }
}
