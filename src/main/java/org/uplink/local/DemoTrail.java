package org.uplink.local;

/** Writes the audit trail of a district's last weeks. */
final class DemoTrail {

    private static final int MORNING = 8 * 60 + 5;

    private final DemoRows rows;

    DemoTrail(DemoRows rows) {
        this.rows = rows;
    }

    void write(DemoDistrict district) {
        var number = 0;
        for (var person : district.people()) {
            switch (person.slot().story()) {
                case NEW -> event(district, person, new Deed(number++, 9, "added-person", "joined the district"));
                case LATE, STUCK, ON_TRACK ->
                    event(district, person, new Deed(number++, 60, "assigned-path", "first-ninety-days"));
                case NONE, LEARNER, DONE -> {
                    if (person.slot().team() == null) {
                        event(district, person, new Deed(number++, 45, "ended-membership", "left the district"));
                    }
                }
            }
        }
    }

    private record Deed(int number, int daysAgo, String action, String detail) {}

    private void event(DemoDistrict district, DemoPerson person, Deed deed) {
        var at = district.day().at(district.day().ago(deed.daysAgo()), MORNING + deed.number());
        var id = DemoRandom.of("audit", district.alias(), deed.number()).id(at);
        rows.add(
                DemoTable.AUDIT_EVENT,
                id,
                district.id(),
                at,
                district.admin().id(),
                deed.action(),
                "/team/people/" + person.id(),
                deed.detail());
    }
}
