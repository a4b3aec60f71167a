package org.uplink.local;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes up districts. The first two are Riverbend and Lakeside, where the demo accounts are. */
final class DemoDistricts {

    private static final List<String> ZONES =
            List.of("America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles");

    private static final int DAYS_OF_LEARNER = 910;

    private final LocalDate today;
    private final DemoAccounts accounts;

    DemoDistricts(LocalDate today, DemoAccounts accounts) {
        this.today = today;
        this.accounts = accounts;
    }

    DemoDistrict make(int number, int people) {
        return switch (number) {
            case 0 -> make("Riverbend", "America/Chicago", people);
            case 1 -> make("Lakeside", "America/New_York", people);
            default -> make(DemoNames.place(number), ZONES.get(number % ZONES.size()), people);
        };
    }

    private DemoDistrict make(String place, String zone, int people) {
        var alias = DemoNames.key(place);
        var day = new DemoDay(today, ZoneId.of(zone));
        var random = DemoRandom.of("district", alias);
        var made = random.id(day.at(day.ago(1200), 0));
        return new DemoDistrict(made, alias, place, day, people(alias, day, people), teams(alias, day), accounts);
    }

    private static Map<DemoTeam, UUID> teams(String alias, DemoDay day) {
        var ids = new EnumMap<DemoTeam, UUID>(DemoTeam.class);
        for (var team : DemoTeam.values()) {
            ids.put(team, DemoRandom.of("team", alias, team).id(day.at(day.ago(1190), 0)));
        }
        return ids;
    }

    private List<DemoPerson> people(String alias, DemoDay day, int count) {
        var people = new ArrayList<DemoPerson>();
        var named = alias.equals("riverbend") || alias.equals("lakeside");
        var taken = new HashSet<String>();
        for (var slot : DemoRoster.of(count)) {
            var random = DemoRandom.of("somebody", alias, people.size());
            people.add(
                    named && slot.account() != null
                            ? known(alias, slot, day)
                            : somebody(alias, slot, day, taken, random));
        }
        return people;
    }

    private DemoPerson known(String alias, DemoSlot slot, DemoDay day) {
        var email = "shared".equals(slot.account()) ? DemoPerson.SHARED : slot.account() + "@" + alias + ".example";
        var account = accounts.get(email);
        var since = since(slot, day, DemoRandom.of("since", alias, email));
        return new DemoPerson(DemoPerson.id(email, today), account.name(), email, account.identity(), slot, since);
    }

    private DemoPerson somebody(String alias, DemoSlot slot, DemoDay day, Set<String> taken, DemoRandom random) {
        var name = DemoNames.person(random);
        while (!taken.add(name)) {
            name = DemoNames.person(random);
        }
        var email = DemoNames.key(name).replace('-', '.') + "@" + alias + ".example";
        return new DemoPerson(DemoPerson.id(email, today), name, email, null, slot, since(slot, day, random));
    }

    private static LocalDate since(DemoSlot slot, DemoDay day, DemoRandom random) {
        return switch (slot.story()) {
            case NONE -> day.ago(random.between(slot.leads() || slot.holder() ? 1300 : 400, 3600));
            case NEW -> day.ago(random.between(9, 20));
            case LEARNER -> day.ago(DAYS_OF_LEARNER);
            case ON_TRACK -> day.ago(random.between(62, 90));
            case STUCK -> day.ago(random.between(97, 130));
            case LATE -> day.ago(random.between(132, 160));
            case DONE -> day.ago(random.between(222, 500));
        };
    }
}
