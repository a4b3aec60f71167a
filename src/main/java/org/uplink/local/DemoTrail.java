package org.uplink.local;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.path.Path;

/** Writes the audit trail: what the director and the managers did, in the words of the rooms. */
final class DemoTrail {

    private static final int MORNING = 7 * 60 + 40;

    private final DemoRows rows;
    private final Path path;

    DemoTrail(DemoRows rows, Path path) {
        this.rows = rows;
        this.path = path;
    }

    void write(DemoDistrict district) {
        var opened = district.day().ago(1190);
        for (var team : DemoTeam.values()) {
            var address = "/admin/teams/" + district.teams().get(team);
            admin(district, opened, new Deed("created-team", address, team.title(), null));
        }
        for (var person : district.people()) {
            of(district, person);
        }
    }

    private void of(DemoDistrict district, DemoPerson person) {
        var address = "/admin/people/" + person.id();
        var team = person.slot().team();
        var roles = person.slot().roles();
        if (team == null) {
            admin(
                    district,
                    district.day().ago(DemoDistrict.DAYS_SINCE_LEAVING),
                    new Deed("ended-membership", address, "", person.id()));
        } else if (person.since().isAfter(district.day().today().minusDays(365))) {
            admin(district, person.since(), new Deed("added-team-member", address, team.title(), person.id()));
        } else if (roles.size() > 1) {
            var day = district.day()
                    .ago(DemoRandom.of("granted", district.alias(), person.email())
                            .between(200, 390));
            admin(
                    district,
                    day,
                    new Deed(
                            "changed-roles",
                            address,
                            "+" + String.join(" +", roles.subList(1, roles.size())),
                            person.id()));
        }
        if (person.slot().story().hasPath()) {
            var terms = DemoStory.terms(district, person);
            var detail = path.title() + ": " + terms.due();
            var manager = district.managerOf(person).orElse(district.admin()).id();
            event(
                    district,
                    manager,
                    moment(district, terms.assigned(), person),
                    new Deed("assigned-path", "/paths/" + path.id(), detail, person.id()));
        }
    }

    private record Deed(
            String action,
            String subject,
            String detail,
            @Nullable UUID whom) {}

    private void admin(DemoDistrict district, LocalDate day, Deed deed) {
        event(district, district.admin().id(), moment(district, day, deed), deed);
    }

    private static Instant moment(DemoDistrict district, LocalDate day, Object what) {
        var random = DemoRandom.of("moment", district.alias(), what);
        return district.day().at(DemoDay.workday(day), MORNING).plusSeconds(random.between(0, 900));
    }

    private void event(DemoDistrict district, UUID actor, Instant at, Deed deed) {
        var id = DemoRandom.of("audit", district.alias(), at, deed).id(at);
        rows.add(
                DemoTable.AUDIT_EVENT,
                id,
                district.id(),
                at,
                actor,
                deed.action(),
                deed.subject(),
                deed.detail(),
                deed.whom());
    }
}
