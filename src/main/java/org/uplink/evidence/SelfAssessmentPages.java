package org.uplink.evidence;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.Framework.Level;
import org.uplink.competency.RoleProfileId;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** A guided pass through a role's competencies: one at a time or by domain, left and taken up again as one likes. */
@Path("/me/evidence/self-assessment")
@RolesAllowed(Role.LEARNER_NAME)
class SelfAssessmentPages {

    @CheckedTemplate(basePath = "evidence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnPasses(List<SelfAssessments.Choice> choices, List<SelfAssessment.Pass> passes, RoleTitles titles)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "evidence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnPass(SelfAssessment assessment) implements TemplateInstance {}

    @CheckedTemplate(basePath = "evidence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnQuestion(
            SelfAssessment assessment,
            SelfAssessment.Domain domain,
            SelfAssessment.Line line,
            List<Level> levels,
            FormErrors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "evidence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnDomain(SelfAssessment assessment, SelfAssessment.Domain domain, List<Level> levels)
            implements TemplateInstance {}

    private static final String ADDRESS = "/me/evidence/self-assessment/";

    private final SelfAssessments assessments;
    private final RoleTitles titles;
    private final SelfAssessmentMessages words;
    private final FormPost post;

    SelfAssessmentPages(SelfAssessments assessments, RoleTitles titles, SelfAssessmentMessages words, FormPost post) {
        this.assessments = assessments;
        this.titles = titles;
        this.words = words;
        this.post = post;
    }

    @GET
    @Transactional
    public TemplateInstance list() {
        return new OwnPasses(assessments.choices(), assessments.passes(), titles);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> start(@RestForm @Nullable String role) {
        var pass = assessments.start(new RoleProfileId(role == null ? "" : role));
        return goOn(assessments.show(pass.toString()), null, null);
    }

    @GET
    @Path("{pass}")
    @Transactional
    public TemplateInstance show(@RestPath String pass) {
        return new OwnPass(assessments.show(pass));
    }

    @GET
    @Path("{pass}/competencies/{competency}")
    @Transactional
    public TemplateInstance question(@RestPath String pass, @RestPath String competency) {
        return question(assessments.show(pass), new CompetencyId(competency), FormErrors.NONE);
    }

    @POST
    @Path("{pass}/competencies/{competency}")
    @Transactional
    public RestResponse<TemplateInstance> answer(
            @RestPath String pass, @RestPath String competency, @RestForm @Nullable Integer level) {
        var id = new CompetencyId(competency);
        if (level == null) {
            return post.tryAgain(question(assessments.show(pass), id, FormErrors.on("level", words.missing())));
        }
        assessments.answer(pass, Map.of(id, level));
        return goOn(assessments.show(pass), competency, words.saved(competency, level));
    }

    @GET
    @Path("{pass}/domains/{domain}")
    @Transactional
    public TemplateInstance domain(@RestPath String pass, @RestPath String domain) {
        var assessment = assessments.show(pass);
        var found = assessment.domain(domain).orElseThrow(Refusal.NotFound::new);
        return new OwnDomain(assessment, found, titles.levels());
    }

    @POST
    @Path("{pass}/domains/{domain}")
    @Transactional
    public RestResponse<TemplateInstance> answer(
            @RestPath String pass, @RestPath String domain, MultivaluedMap<String, String> fields) {
        assessments.answer(pass, new SelfAnswers(fields).levels());
        return post.goTo(ADDRESS + pass, words.saved_all());
    }

    @POST
    @Path("{pass}/finish")
    @Transactional
    public RestResponse<TemplateInstance> finish(@RestPath String pass) {
        assessments.finish(pass);
        return post.goTo(ADDRESS + pass, words.finished());
    }

    /** @param shared {@code true} or {@code false} */
    @POST
    @Path("{pass}/sharing")
    @Transactional
    public RestResponse<TemplateInstance> share(@RestPath String pass, @RestForm boolean shared) {
        assessments.share(pass, shared);
        return post.goTo(ADDRESS + pass, shared ? words.now_shared() : words.now_private());
    }

    private OwnQuestion question(SelfAssessment assessment, CompetencyId competency, FormErrors errors) {
        var line = assessment.line(competency).orElseThrow(Refusal.NotFound::new);
        var domain = assessment.domain(line.competency().domain()).orElseThrow();
        return new OwnQuestion(assessment, domain, line, titles.levels(), errors);
    }

    /** To the next competency without an answer, or back to the overview where there is none. */
    private RestResponse<TemplateInstance> goOn(
            SelfAssessment assessment, @Nullable String after, @Nullable String said) {
        var next = assessment.next(after);
        var pass = ADDRESS + assessment.pass().id();
        if (next == null) {
            return post.goTo(pass, words.all_answered());
        }
        var address = pass + "/competencies/" + next.code();
        return said == null ? post.goTo(address) : post.goTo(address, said);
    }
}
