package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import org.uplink.certification.CertificationId;
import org.uplink.certification.Certifications;
import org.uplink.path.Path;

/** Whoever is given a certification, alone or in a path, has set out for it: the version of that day is kept for them. */
@ApplicationScoped
class SettingOut {

    private final Goals goals;
    private final Certifications certifications;

    SettingOut(Goals goals, Certifications certifications) {
        this.goals = goals;
        this.certifications = certifications;
    }

    void onAssigned(@Observes PathAssigned assigned) {
        var asked = goals.find(assigned.path()).stream()
                .flatMap(path -> path.leaves().stream())
                .map(Path.Step::certification)
                .filter(Objects::nonNull)
                .map(CertificationId::new)
                .toList();
        if (!asked.isEmpty()) {
            certifications.setOut(assigned.organization(), assigned.people(), asked);
        }
    }
}
