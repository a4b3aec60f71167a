package org.uplink.competency;

import java.util.List;
import java.util.Map;

/**
 * What a job, or a duty added to one, asks for.
 *
 * @param kind {@code base} is a job, {@code overlay} a duty added to a job
 * @param core the competencies that matter most
 * @param targets the level asked for; a competency that is absent is not expected
 */
public record RoleProfile(
        RoleProfileId id,
        String uuid,
        String title,
        String kind,
        List<String> typicalTitles,
        String summary,
        List<CompetencyId> core,
        Map<CompetencyId, Integer> targets,
        List<String> onetSoc,
        List<String> niceWorkRoles) {

    RoleProfile with(List<CompetencyId> otherCore, Map<CompetencyId, Integer> otherTargets) {
        return new RoleProfile(
                id, uuid, title, kind, typicalTitles, summary, otherCore, otherTargets, onetSoc, niceWorkRoles);
    }

    public boolean overlay() {
        return kind.equals("overlay");
    }

    public boolean isCore(CompetencyId competency) {
        return core.contains(competency);
    }
}
