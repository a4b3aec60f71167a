package org.uplink.evidence.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The scanner that is configured, or one that says that nothing was scanned. */
@ApplicationScoped
class Scanners {

    @Produces
    @ApplicationScoped
    VirusScanner scanner(WorkConfig config) {
        return config.files()
                .scanner()
                .<VirusScanner>map(
                        command -> new CommandScanner(command, config.files().scanTimeout()))
                .orElse(_ -> VirusScanner.Verdict.NOT_SCANNED);
    }
}
