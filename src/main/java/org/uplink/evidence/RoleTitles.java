package org.uplink.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.uplink.competency.Competencies;
import org.uplink.competency.Framework.Level;
import org.uplink.competency.RoleProfile;
import org.uplink.competency.RoleProfileId;

/** Names of roles and levels in the framework. */
@ApplicationScoped
class RoleTitles {

    private final Competencies competencies;

    RoleTitles(Competencies competencies) {
        this.competencies = competencies;
    }

    /** The key itself for a role that the framework no longer has. */
    public String of(String role) {
        return competencies
                .framework()
                .role(new RoleProfileId(role))
                .map(RoleProfile::title)
                .orElse(role);
    }

    List<Level> levels() {
        return competencies.framework().levels();
    }
}
