package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Competencies;
import org.uplink.competency.Competency;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.Framework;
import org.uplink.competency.RoleProfileId;
import org.uplink.competency.Target;
import org.uplink.evidence.Currency;
import org.uplink.evidence.EvidenceLedger;
import org.uplink.evidence.Skill;
import org.uplink.platform.PersonId;

/** Draws up skill maps. Whoever asks has made sure that they may. */
@ApplicationScoped
class SkillMaps {

    private final EvidenceLedger ledger;
    private final Competencies competencies;

    SkillMaps(EvidenceLedger ledger, Competencies competencies) {
        this.ledger = ledger;
        this.competencies = competencies;
    }

    /**
     * @param jobs whose targets count, the highest of each competency
     * @param own whether the person looks at it; claims are for nobody else
     */
    SkillMap of(PersonId person, List<RoleProfileId> jobs, SkillLinks links, boolean own) {
        var role = links.query().wantedRole();
        var wanted = role != null && jobs.contains(role) ? List.of(role) : jobs;
        var drawing = new Drawing(
                ledger.skills(person),
                competencies.targetsOf(wanted),
                links.query().wantedShow(),
                own);
        var framework = competencies.framework();
        return new SkillMap(
                framework.domains().stream().map(drawing::column).toList(),
                jobs.stream().flatMap(job -> framework.role(job).stream()).toList(),
                own,
                links);
    }

    private record Drawing(
            Map<CompetencyId, Skill> skills, Map<CompetencyId, Target> targets, SkillQuery.Show show, boolean own) {

        SkillMap.Column column(Framework.Domain domain) {
            return new SkillMap.Column(
                    domain.id(),
                    domain.title(),
                    domain.competencies().stream().map(this::tile).toList());
        }

        private SkillTile tile(Competency competency) {
            var all = tile(competency, skills.get(competency.id()), targets.get(competency.id()));
            return show.lets(all)
                    ? all
                    : new SkillTile(
                            competency,
                            all.level(),
                            all.target(),
                            all.claimed(),
                            all.state(),
                            all.core(),
                            all.nextReview(),
                            false);
        }

        private SkillTile tile(Competency competency, @Nullable Skill skill, @Nullable Target target) {
            return new SkillTile(
                    competency,
                    skill == null ? 0 : skill.level(),
                    target == null ? 0 : target.level(),
                    skill == null || !own ? 0 : skill.claimed(),
                    skill == null ? Currency.NONE : skill.currency(),
                    target != null && target.core(),
                    skill == null ? null : skill.nextReview(),
                    true);
        }
    }
}
