package org.uplink.local;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.uplink.coverage.Service;

/** Gives a district a board of services of its own, with backups who were named by job, not by what they can do. */
final class DemoCoverage {

    private static final int NOON = 12 * 60;
    private static final int ADOPTED_DAYS_AGO = 180;
    private static final int NAMED_DAYS_AGO = 90;

    /** Whose job it is to step in; what is missing has no backup yet. */
    private static final Map<String, String> BACKUPS = Map.of(
            "wireless-network", "support-technician",
            "firewall-and-internet", "systems-administrator",
            "backup-and-restore", "network-administrator",
            "servers-and-cloud", "network-administrator",
            "rostering", "data-systems-specialist",
            "device-management", "support-technician",
            "service-desk", "service-desk-lead",
            "incident-response", "systems-administrator");

    private final DemoRows rows;
    private final DemoContent content;

    DemoCoverage(DemoRows rows, DemoContent content) {
        this.rows = rows;
        this.content = content;
    }

    void write(DemoDistrict district) {
        var adopted = district.day().ago(ADOPTED_DAYS_AGO);
        var admin = district.admin().id();
        rows.add(DemoTable.SERVICE_BOARD, district.id(), "demo", district.day().at(adopted, NOON), admin);
        for (var service : content.services()) {
            write(district, service, adopted);
        }
    }

    private void write(DemoDistrict district, Service service, LocalDate adopted) {
        var slug = service.id().slug();
        var id = DemoRandom.of("service", district.alias(), slug)
                .id(district.day().at(adopted, NOON));
        rows.add(DemoTable.SERVICE, id, district.id(), slug, service.name(), service.about());
        for (var need : service.needs()) {
            rows.add(
                    DemoTable.SERVICE_NEED, id, district.id(), need.competency().key(), need.level());
        }
        backup(district, slug)
                .ifPresent(person -> rows.add(
                        DemoTable.SERVICE_BACKUP,
                        id,
                        district.id(),
                        person.id(),
                        district.admin().id(),
                        district.day().at(district.day().ago(NAMED_DAYS_AGO), NOON)));
    }

    /** The one who has held the job longest of those who are still there. */
    private static Optional<DemoPerson> backup(DemoDistrict district, String service) {
        var job = BACKUPS.getOrDefault(service, "");
        return district.people().stream()
                .filter(person -> person.slot().team() != null && person.jobs().contains(job))
                .min(Comparator.comparing(DemoPerson::since).thenComparing(DemoPerson::email));
    }
}
