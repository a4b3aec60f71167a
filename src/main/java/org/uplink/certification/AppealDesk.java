package org.uplink.certification;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.certification.AppealViews.AppealList;
import org.uplink.certification.AppealViews.Form;
import org.uplink.certification.AppealViews.Waiting;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Looks;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** Appeals of an organization, for its administrators. Who made a decision reads the appeal, and somebody else decides. */
@Path("/admin/appeals")
@RolesAllowed(Role.ADMIN_NAME)
class AppealDesk {

    private static final String ADDRESS = "/admin/appeals";

    private final AppealDecisions decisions;
    private final AppealViews views;
    private final AuditTrail audit;
    private final Looks looks;
    private final CurrentActor current;
    private final FormPost post;

    AppealDesk(
            AppealDecisions decisions,
            AppealViews views,
            AuditTrail audit,
            Looks looks,
            CurrentActor current,
            FormPost post) {
        this.decisions = decisions;
        this.views = views;
        this.audit = audit;
        this.looks = looks;
        this.current = current;
        this.post = post;
    }

    @GET
    public TemplateInstance list() {
        var reader = current.get();
        return new AppealList(
                decisions.waiting(reader.organization(), false, reader.person(), AppealViews.MOST).stream()
                        .map(one ->
                                new Waiting(one, ADDRESS + "/" + one.appeal().id(), ""))
                        .toList(),
                AppealViews.MOST);
    }

    @GET
    @Path("{appeal}")
    public TemplateInstance show(@RestPath String appeal) {
        var about = find(appeal);
        looks.note(
                new PersonId(about.appeal().person()),
                Looks.Sight.APPEAL,
                ADDRESS + "/" + about.appeal().id());
        return page(about, Form.BLANK, FormErrors.NONE);
    }

    private AppealDecisions.Case find(String appeal) {
        var reader = current.get();
        return decisions.get(reader.organization(), Ids.parse(appeal), reader.person());
    }

    @POST
    @Path("{appeal}")
    @Transactional
    public RestResponse<TemplateInstance> decide(@RestPath String appeal, @BeanParam Form form) {
        var about = find(appeal);
        var errors = views.errors(form);
        if (!errors.isEmpty()) {
            return post.tryAgain(page(about, form, errors));
        }
        var reader = current.get();
        var answer = form.answer();
        var done = decisions.decide(reader.organization(), about.appeal().id(), reader.person(), answer);
        if (done) {
            var holder = new PersonId(about.appeal().person());
            var deed = PlatformAppeals.deed(answer);
            audit.record(deed, ADDRESS + "/" + appeal, answer.reasons(), holder);
        }
        return post.goTo(ADDRESS + "/" + appeal, views.said(done, answer));
    }

    private static TemplateInstance page(AppealDecisions.Case about, Form form, FormErrors errors) {
        var address = ADDRESS + "/" + about.appeal().id();
        return new AppealViews.AppealCase(new Waiting(about, address, ""), ADDRESS, form, errors);
    }
}
