package org.uplink.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Competencies;
import org.uplink.competency.CompetencyId;
import org.uplink.evidence.EvidenceLedger;
import org.uplink.platform.CsvRules;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Role;

/** One's own skill map, with one competency open or not, and as a table. */
@Path("/me/skills")
@RolesAllowed(Role.LEARNER_NAME)
class SkillPages {

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Skills(SkillMap map, @Nullable SkillDetail detail, NextSteps.Plan plan, FormErrors errors)
            implements TemplateInstance {}

    private final OwnMap own;
    private final EvidenceLedger ledger;
    private final Competencies competencies;
    private final SkillsMessages words;
    private final NextSteps next;

    private final FormPost post;

    SkillPages(
            OwnMap own,
            EvidenceLedger ledger,
            Competencies competencies,
            SkillsMessages words,
            NextSteps next,
            FormPost post) {
        this.next = next;
        this.post = post;
        this.own = own;
        this.ledger = ledger;
        this.competencies = competencies;
        this.words = words;
    }

    @GET
    @Transactional
    public TemplateInstance show(@BeanParam SkillQuery query, @RestQuery @Nullable Integer minutes) {
        return page(query, minutes, FormErrors.NONE);
    }

    @GET
    @Path("table")
    @Produces("text/csv")
    @Transactional
    public RestResponse<String> table(@BeanParam SkillQuery query) {
        return ResponseBuilder.ok(CsvRules.table(SkillTable.rows(own.map(query), words)))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"skills.csv\"")
                .build();
    }

    @POST
    @Path("claims")
    @Transactional
    public RestResponse<TemplateInstance> claim(
            @RestForm @Nullable String competency, @RestForm @Nullable Integer level) {
        var id = competencies
                .get(new CompetencyId(competency == null ? "" : competency))
                .id();
        if (level == null) {
            var query = new SkillQuery(null, null, null, null, id.key());
            return post.tryAgain(page(query, null, FormErrors.on("level", words.claim_missing())));
        }
        ledger.claim(id, level);
        return post.goTo("/me/skills?competency=" + id, words.claim_saved(id.key(), level));
    }

    private Skills page(SkillQuery query, @Nullable Integer minutes, FormErrors errors) {
        var map = own.map(query);
        var wanted = query.wantedCompetency();
        return new Skills(
                map,
                wanted == null || query.wantsTable() ? null : own.detail(map, wanted),
                next.of(map, minutes),
                errors);
    }
}
