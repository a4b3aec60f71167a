package org.uplink.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A district as it is made up: its department, before any row of it is written. */
record DemoDistrict(
        UUID id,
        String alias,
        String place,
        DemoDay day,
        List<DemoPerson> people,
        Map<DemoTeam, UUID> teams,
        DemoAccounts accounts) {

    static final int DAYS_SINCE_LEAVING = 45;

    String name() {
        return place + " School District";
    }

    /** The day up to which something is known of somebody: earlier for those who have left. */
    DemoDay dayOf(DemoPerson person) {
        return person.slot().team() == null
                ? new DemoDay(day.today().minusDays(DAYS_SINCE_LEAVING + 1), day.zone())
                : day;
    }

    DemoPerson admin() {
        return people.getFirst();
    }

    List<DemoPerson> assessors() {
        return people.stream()
                .filter(person -> person.slot().roles().contains("assessor"))
                .toList();
    }

    /** Who looks after somebody: the lead of the team, for a lead the one of the team above; nobody for the director. */
    Optional<DemoPerson> managerOf(DemoPerson person) {
        var team = person.slot().team();
        if (team != null && person.slot().leads()) {
            team = team.parent();
        }
        while (team != null) {
            var lead = lead(team);
            if (lead.isPresent() && !lead.get().equals(person)) {
                return lead;
            }
            team = team.parent();
        }
        return Optional.empty();
    }

    Optional<DemoPerson> lead(DemoTeam team) {
        return people.stream()
                .filter(person ->
                        person.slot().leads() && team.equals(person.slot().team()))
                .findFirst();
    }

    /** An assessor of another district: the best evidence needs two houses. */
    UUID assessorElsewhere() {
        return DemoPerson.id("assessor@" + elsewhere() + ".example", day.today());
    }

    String elsewhere() {
        return alias.equals("lakeside") ? "riverbend" : "lakeside";
    }
}
