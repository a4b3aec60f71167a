package org.uplink.evidence.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.uplink.platform.FormErrors;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** An empty form for work: a sample, or a contribution that others used. */
@Path("/me/evidence/new")
@RolesAllowed(Role.LEARNER_NAME)
class NewWorkPages {

    /** @param meanwhile whether something else was saved since the form was opened */
    @CheckedTemplate(basePath = "evidence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WorkPage(WorkView view, FormErrors errors, boolean meanwhile) implements TemplateInstance {}

    private final WorkViews views;

    NewWorkPages(WorkViews views) {
        this.views = views;
    }

    @GET
    public TemplateInstance show(@RestQuery @DefaultValue("work_sample") String kind) {
        return Kind.find(kind)
                .filter(found -> found != Kind.EXTERNAL_CREDENTIAL)
                .map(found -> new WorkPage(views.blank(found), FormErrors.NONE, false))
                .orElseThrow(Refusal.NotFound::new);
    }
}
