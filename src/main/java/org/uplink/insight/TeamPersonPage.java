package org.uplink.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;
import org.uplink.people.Leave;
import org.uplink.people.People;
import org.uplink.platform.Looks;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** One person as their manager sees them: where they stand, not how they got there. */
@Path("/team/people/{person}")
class TeamPersonPage {

    /**
     * @param oneself a manager who looks at the own page, and does not rate there
     * @param core gaps in what matters most for the jobs, the largest first
     * @param other the other gaps, the largest first
     * @param open the competency that the address names, if it does
     */
    record View(
            People.Member member,
            boolean oneself,
            TeamPeople.Row row,
            List<SkillLine> core,
            List<SkillLine> other,
            List<SkillLine.Domain> domains,
            List<WalkLine> assigned,
            List<PersonAwards.Row> awards,
            List<Leave> leaves,
            @Nullable Open open) {

        public boolean hasTargets() {
            return domains.stream().anyMatch(domain -> domain.targets() > 0);
        }
    }

    /**
     * One competency, opened: what the levels up to the target look like, and what the catalogue has for it. What somebody
     * tried, and with what result, is not for managers.
     */
    record Open(SkillLine line, List<SkillDetail.Indicator> indicators, List<SkillDetail.Offer> courses) {}

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TeamPerson(View view) implements TemplateInstance {}

    private final TeamPersonViews views;
    private final Looks looks;

    TeamPersonPage(TeamPersonViews views, Looks looks) {
        this.looks = looks;
        this.views = views;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Transactional
    public TemplateInstance show(@RestPath String person, @RestQuery @Nullable String competency) {
        var wanted = competency == null || competency.isBlank() ? null : new CompetencyId(competency);
        var id = PersonId.parse(person);
        var view = views.of(id, wanted);
        looks.note(id, Looks.Sight.SKILLS, "/team/people/" + id);
        return new TeamPerson(view);
    }
}
