package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import org.uplink.certification.CertificationId;
import org.uplink.certification.Certifications;
import org.uplink.path.Path;
import org.uplink.path.Paths;

/** Whoever is given a certification, alone or in a path, has set out for it: the version of that day is kept for them. */
@ApplicationScoped
class SettingOut {

    private final Paths paths;
    private final Certifications certifications;

    SettingOut(Paths paths, Certifications certifications) {
        this.paths = paths;
        this.certifications = certifications;
    }

    void onAssigned(@Observes PathAssigned assigned) {
        var asked = paths.current(assigned.path()).stream()
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
