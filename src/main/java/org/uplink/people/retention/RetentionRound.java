package org.uplink.people.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.uplink.people.RoundInParts;
import org.uplink.platform.OrganizationId;

/** Each night: what is due goes, class by class, and then the people who are to be erased. */
@ApplicationScoped
class RetentionRound implements RoundInParts {

    private static final int EARLY = 2;
    private static final int AT_ONCE = 1000;
    private static final int PEOPLE_AT_ONCE = 20;
    private static final String ERASURES = "erasures";

    private final Periods periods;
    private final Removing removing;

    RetentionRound(Periods periods, Removing removing) {
        this.periods = periods;
        this.removing = removing;
    }

    @Override
    public String name() {
        return "retention";
    }

    /** Before the check of the trail, which so sees on the same night whether what was taken from it is said. */
    @Override
    public int order() {
        return 0;
    }

    @Override
    public int fromHour() {
        return EARLY;
    }

    /** The next part begins with the same class where there may be more of it. */
    @Override
    public Optional<String> part(OrganizationId organization, LocalDate today, String from) {
        if (from.equals(ERASURES)) {
            var erased = removing.erase(organization, today, PEOPLE_AT_ONCE);
            return erased < PEOPLE_AT_ONCE ? Optional.empty() : Optional.of(ERASURES);
        }
        var kind = RecordClass.of(from).orElse(RecordClass.CHECKS);
        return Optional.of(isDone(organization, kind, today) ? after(kind) : kind.key());
    }

    private boolean isDone(OrganizationId organization, RecordClass kind, LocalDate today) {
        var months = periods.find().of(kind);
        var most = kind == RecordClass.ACCOUNT ? PEOPLE_AT_ONCE : AT_ONCE;
        return months == null || removing.remove(organization, kind, months, today, most) < most;
    }

    private static String after(RecordClass kind) {
        var next = kind.ordinal() + 1;
        return next < RecordClass.values().length ? RecordClass.values()[next].key() : ERASURES;
    }
}
