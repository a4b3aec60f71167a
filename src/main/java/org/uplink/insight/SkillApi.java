package org.uplink.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;
import org.uplink.evidence.Currency;
import org.uplink.evidence.Explained;
import org.uplink.evidence.Explanation;
import org.uplink.platform.Role;

/** One's own skill map for programs, with the same filters as the page. */
@Path("/api/v1/me/skills")
@RolesAllowed(Role.LEARNER_NAME)
class SkillApi {

    record Answer(SkillMap.Summary summary, List<Line> skills) {}

    record Line(
            CompetencyId competency,
            String title,
            String domain,
            int level,
            int target,
            boolean core,
            int claimed,
            Currency currency,
            @Nullable LocalDate nextReview) {

        static Line of(SkillTile tile) {
            return new Line(
                    tile.competency().id(),
                    tile.competency().title(),
                    tile.competency().domain(),
                    tile.level(),
                    tile.target(),
                    tile.core(),
                    tile.claimed(),
                    tile.state(),
                    tile.nextReview());
        }
    }

    record Detail(
            Line skill,
            Explanation explanation,
            List<Explained.Entry> evidence,
            List<Explained.Lowered> reassessments,
            List<SkillDetail.Offer> courses) {}

    private final OwnMap own;

    SkillApi(OwnMap own) {
        this.own = own;
    }

    @GET
    @Transactional
    public Answer list(@BeanParam SkillQuery query) {
        var map = own.map(query);
        return new Answer(map.summary(), map.rows().stream().map(Line::of).toList());
    }

    @GET
    @Path("{competency}")
    @Transactional
    public Detail one(@RestPath CompetencyId competency) {
        var detail = own.detail(own.map(SkillQuery.ALL), competency);
        return new Detail(
                Line.of(detail.tile()),
                detail.explanation(),
                detail.timeline().stream().map(SkillDetail.Entry::row).toList(),
                detail.reassessments(),
                detail.courses());
    }
}
