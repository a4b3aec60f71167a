package org.uplink.local;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes organizations with their schools, calendar, teams and members. */
final class DemoHouse {

    private static final String PLATFORM = "platform@uplink.example";

    private final DemoRows rows;

    DemoHouse(DemoRows rows) {
        this.rows = rows;
    }

    static UUID association(DemoDay day) {
        return DemoRandom.of("association").id(day.at(day.ago(1250), 0));
    }

    void association(DemoDay day, DemoAccounts accounts) {
        var id = association(day);
        var opened = day.at(day.ago(1250), 0);
        rows.add(DemoTable.ORGANIZATION, id, "uplink", "Uplink Association", "association", null, day.zone(), opened);
        var slot = DemoSlot.of("technology-director", DemoTeam.TECHNOLOGY).account("platform");
        var account = accounts.get(PLATFORM);
        var person = new DemoPerson(
                DemoPerson.id(PLATFORM, day.today()),
                account.name(),
                PLATFORM,
                account.identity(),
                slot,
                day.ago(1200));
        person(person, opened);
        var membership = DemoRandom.of("membership", PLATFORM).id(opened);
        rows.add(
                DemoTable.MEMBERSHIP,
                membership,
                id,
                person.id(),
                List.of("learner", "admin", "platform"),
                null,
                person.since(),
                null);
    }

    void district(DemoDistrict district, UUID association) {
        var opened = district.day().at(district.day().ago(1200), 0);
        rows.add(
                DemoTable.ORGANIZATION,
                district.id(),
                district.alias(),
                district.name(),
                "district",
                association,
                district.day().zone(),
                opened);
        var schools = schools(district);
        calendar(district);
        for (var person : district.people()) {
            if (person.writtenWith(district.alias())) {
                person(person, opened);
            }
            membership(district, person, schools);
        }
        teams(district);
    }

    private List<UUID> schools(DemoDistrict district) {
        var random = DemoRandom.of("schools", district.alias());
        var ids = new ArrayList<UUID>();
        for (var name : DemoNames.schools(district.place(), random)) {
            var id = random.id(district.day().at(district.day().ago(1195), 0));
            rows.add(DemoTable.SCHOOL, id, district.id(), name);
            ids.add(id);
        }
        return ids;
    }

    private void calendar(DemoDistrict district) {
        var random = DemoRandom.of("calendar", district.alias());
        for (var period : DemoSeason.around(district.day().today())) {
            var id = random.id(district.day().at(district.day().ago(300), 0));
            rows.add(
                    DemoTable.CALENDAR_PERIOD,
                    id,
                    district.id(),
                    period.kind(),
                    period.name(),
                    period.from(),
                    period.until());
        }
    }

    private void person(DemoPerson person, Instant at) {
        rows.add(DemoTable.PERSON, person.id(), person.name(), person.email(), at);
        if (person.identity() != null) {
            rows.add(DemoTable.IDENTITY, person.identity(), person.id(), at);
        }
    }

    private void membership(DemoDistrict district, DemoPerson person, List<UUID> schools) {
        var random = DemoRandom.of("membership", district.alias(), person.email());
        var id = random.id(district.day().at(person.since(), 0));
        var left = person.slot().team() == null ? district.day().ago(DemoDistrict.DAYS_SINCE_LEAVING) : null;
        rows.add(
                DemoTable.MEMBERSHIP,
                id,
                district.id(),
                person.id(),
                person.slot().roles(),
                worksAtSchool(person) ? random.pick(schools) : null,
                person.since(),
                left);
        for (var job : person.jobs()) {
            rows.add(DemoTable.MEMBERSHIP_JOB, id, district.id(), job, jobSince(district, person, random));
        }
    }

    private static boolean worksAtSchool(DemoPerson person) {
        return person.slot().team() == DemoTeam.CAMPUS
                || person.slot().team() == DemoTeam.CLASSROOM
                || person.jobs().contains("small-district-coordinator");
    }

    /** The learner of the accounts has changed to this job; others have it from the start or grew into it. */
    private static LocalDate jobSince(DemoDistrict district, DemoPerson person, DemoRandom random) {
        if (person.slot().story() == DemoStory.LEARNER) {
            return district.day().ago(55);
        }
        var later = district.day().ago(random.between(200, 900));
        return later.isAfter(person.since()) && person.slot().story() == DemoStory.NONE ? later : person.since();
    }

    private void teams(DemoDistrict district) {
        for (var team : DemoTeam.values()) {
            var parent = team.parent() == null ? null : district.teams().get(team.parent());
            rows.add(DemoTable.TEAM, district.teams().get(team), district.id(), team.title(), parent);
        }
        for (var person : district.people()) {
            var team = person.slot().team();
            if (team != null) {
                var table = person.slot().leads() ? DemoTable.TEAM_MANAGER : DemoTable.TEAM_MEMBER;
                rows.add(table, district.teams().get(team), district.id(), person.id());
            }
        }
    }
}
