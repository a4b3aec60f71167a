package org.uplink.certification;

import java.util.List;
import java.util.Objects;
import org.uplink.certification.ChangeRules.Change;
import org.uplink.certification.Facts.Occasion;

/** What somebody must still do because of a change alone, judged as awards are. Pure. */
final class AskedRules {

    private AskedRules() {}

    /** The requirements that are left to do; all met is nothing more asked for. */
    static Eligibility asked(Certification now, List<Change> changes, Facts facts, Occasion occasion) {
        return CertificationRules.judge(
                now,
                changes.stream()
                        .filter(change -> asks(now, change, facts, occasion))
                        .map(Change::requirement)
                        .toList(),
                facts,
                occasion);
    }

    /** What is only another thing than before asks again of those who had met it; the others had to do it anyway. */
    private static boolean asks(Certification now, Change change, Facts facts, Occasion occasion) {
        return switch (change.kind()) {
            case ADDED, RAISED -> !met(now, change.requirement(), facts, occasion);
            case CHANGED ->
                !met(now, change.requirement(), facts, occasion)
                        && met(now, Objects.requireNonNull(change.before()), facts, occasion);
            case LOWERED, REMOVED -> false;
        };
    }

    private static boolean met(Certification now, Requirement requirement, Facts facts, Occasion occasion) {
        return CertificationRules.judge(now, List.of(requirement), facts, occasion)
                .met();
    }
}
