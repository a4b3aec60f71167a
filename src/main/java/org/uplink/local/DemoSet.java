package org.uplink.local;

import java.time.LocalDate;
import java.time.ZoneId;

/** The demo data of one day as rows, batch by batch: the same day and size give the same rows. */
final class DemoSet {

    private static final int PEOPLE_A_DISTRICT = 100;
    /** Where there are more than two, the first has a team as large as a page shows, and one who has left. */
    private static final int LARGEST = 201;

    private static final int DISTRICTS_A_BATCH = 10;
    private static final ZoneId ASSOCIATION = ZoneId.of("America/Chicago");

    private final DemoContent content;
    private final DemoAccounts accounts;
    private final LocalDate today;
    private final int districts;
    private final int peopleEach;

    /** @param people at least about that many, in at least two districts */
    DemoSet(DemoContent content, DemoAccounts accounts, LocalDate today, int people) {
        this.content = content;
        this.accounts = accounts;
        this.today = today;
        this.districts = Math.max(2, people / PEOPLE_A_DISTRICT);
        this.peopleEach = Math.max(DemoRoster.STANDARD, people / districts);
    }

    int batches() {
        return (districts + DISTRICTS_A_BATCH - 1) / DISTRICTS_A_BATCH;
    }

    private int peopleOf(int district) {
        return district == 0 && districts > 2 ? Math.max(LARGEST, peopleEach) : peopleEach;
    }

    DemoRows batch(int number) {
        var rows = new DemoRows();
        var day = new DemoDay(today, ASSOCIATION);
        if (number == 0) {
            new DemoHouse(rows).association(day, accounts);
        }
        var made = new DemoDistricts(today, accounts);
        var people = new DemoPeople(rows, content);
        var end = Math.min((number + 1) * DISTRICTS_A_BATCH, districts);
        for (var district = number * DISTRICTS_A_BATCH; district < end; district++) {
            people.write(made.make(district, peopleOf(district)), DemoHouse.association(day));
        }
        return rows;
    }
}
