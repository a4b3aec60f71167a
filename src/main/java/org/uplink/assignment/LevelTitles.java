package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import org.uplink.competency.Competencies;
import org.uplink.path.Path;

/** What a level that is assigned is called. */
@ApplicationScoped
class LevelTitles {

    private final Competencies competencies;

    LevelTitles(Competencies competencies) {
        this.competencies = competencies;
    }

    /** Competencies of a single organization are called by their code: what they say belongs to that organization. */
    String of(Path.Level level) {
        var code = level.competency().key();
        return competencies.shared().competencies().stream()
                        .filter(one -> one.id().equals(level.competency()))
                        .map(one -> code + " " + one.title())
                        .findFirst()
                        .orElse(code)
                + ", level " + level.level();
    }
}
