package org.uplink.competency;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.uplink.competency.Adjustments.OwnCompetency;
import org.uplink.competency.Adjustments.OwnRole;

/** The roles and competencies that targets of a document may name. */
record TargetNames(Set<String> roles, Set<String> competencies) {

    /** Targets that are stored may name what the framework had once; they are passed over until they go. */
    static TargetNames of(SentAdjustmentRules.Setting setting, List<OwnRole> roles, List<OwnCompetency> competencies) {
        var names = new TargetNames(new HashSet<>(), new HashSet<>());
        var before = setting.before();
        before.targets().forEach(target -> names.add(target.role(), target.competency()));
        before.roles().forEach(one -> names.roles().remove(one.id().key()));
        before.competencies()
                .forEach(one -> names.competencies().remove(one.id().key()));
        roles.forEach(one -> names.roles().add(one.id().key()));
        competencies.forEach(one -> names.competencies().add(one.id().key()));
        setting.base().roles().forEach(one -> names.roles().add(one.id().key()));
        setting.base()
                .competencies()
                .forEach(one -> names.competencies().add(one.id().key()));
        return names;
    }

    private void add(RoleProfileId role, CompetencyId competency) {
        roles.add(role.key());
        competencies.add(competency.key());
    }
}
