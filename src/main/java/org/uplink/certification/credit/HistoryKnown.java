package org.uplink.certification.credit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.uplink.platform.CurrentActor;

/** What the active organization has that a table of earlier records can name. */
@ApplicationScoped
class HistoryKnown {

    private final CreditSchedules schedules;
    private final DomainNames names;
    private final CurrentActor current;
    private final Clock clock;

    HistoryKnown(CreditSchedules schedules, DomainNames names, CurrentActor current, Clock clock) {
        this.schedules = schedules;
        this.names = names;
        this.current = current;
        this.clock = clock;
    }

    HistoryRules.Known here() {
        var actor = current.get();
        var categories = schedules.categories();
        return new HistoryRules.Known(
                new EntryRules.Known(
                        categories,
                        DomainNames.domains(names.framework(actor.organization()))
                                .keySet(),
                        Set.of(),
                        actor.today(clock)),
                HistoryRules.byName(categories));
    }
}
