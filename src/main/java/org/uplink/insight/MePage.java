package org.uplink.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.uplink.platform.Role;
import org.uplink.progress.Standing;

/** One question: what now? */
@Path("/me")
class MePage {

    /** @param hasJob without one there are no targets */
    record View(
            WhatNow now,
            List<DueLine> due,
            List<Standing> courses,
            List<WalkLine> walks,
            List<SkillLine.Domain> domains,
            boolean hasJob,
            List<ChangeLine> changes,
            WeekOfLearning.Week week) {}

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Me(View view) implements TemplateInstance {}

    private final MeViews views;

    MePage(MeViews views) {
        this.views = views;
    }

    @GET
    @RolesAllowed(Role.LEARNER_NAME)
    @Transactional
    public TemplateInstance show() {
        return new Me(views.view());
    }
}
