package org.uplink.local;

import java.util.List;
import java.util.Set;
import org.uplink.competency.CompetencyId;
import org.uplink.local.DemoLedger.Assessor;
import org.uplink.local.DemoLedger.Entry;

/** What the account {@code learner@} has shown: something stale, something due, and a few claims. */
final class DemoLearner {

    private static final CompetencyId STALE = new CompetencyId("END-01");
    private static final CompetencyId DUE = new CompetencyId("END-03");

    static final Set<CompetencyId> TOLD = Set.of(STALE, DUE);

    private static final int MONTHS_OF_STALE = 17;
    private static final int MONTHS_OF_DUE = 26;
    private static final int DAYS_OF_CLAIMS = 40;

    private final DemoContent content;
    private final DemoLedger ledger;

    DemoLearner(DemoContent content, DemoLedger ledger) {
        this.content = content;
        this.ledger = ledger;
    }

    void write(DemoDistrict district, DemoPerson person) {
        var today = district.day().today();
        var assessor = district.assessors().getFirst();
        var manager = district.managerOf(person).orElse(district.admin());
        var stale = Entry.of(STALE, "lab", 2, DemoDay.workday(today.minusMonths(MONTHS_OF_STALE)), assessor.id());
        ledger.write(
                district, person, stale.saying(seen(STALE)), List.of(new Assessor(assessor.id(), district.alias())));
        var due = Entry.of(DUE, "manager_rating", 2, DemoDay.workday(today.minusMonths(MONTHS_OF_DUE)), manager.id());
        ledger.write(district, person, due.saying(seen(DUE)), List.of());
        claim(district, person, STALE, 3);
        claim(district, person, new CompetencyId("SVC-05"), 3);
        claim(district, person, new CompetencyId("SEC-05"), 1);
        claim(district, person, new CompetencyId("LRN-01"), 2);
    }

    private String seen(CompetencyId competency) {
        return "Seen at work: "
                + content.framework().competency(competency).orElseThrow().indicator(2);
    }

    private void claim(DemoDistrict district, DemoPerson person, CompetencyId competency, int level) {
        var on = district.day().ago(DAYS_OF_CLAIMS);
        ledger.write(district, person, Entry.of(competency, "self_assessment", level, on, person.id()), List.of());
    }
}
