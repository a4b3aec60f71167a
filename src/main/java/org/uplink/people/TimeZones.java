package org.uplink.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The zones that a district may be in: places, as IANA names them, without old names and technical offsets. */
final class TimeZones {

    private static final Set<String> REGIONS =
            Set.of("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");

    /** By region, each in the order of the alphabet. */
    static final Map<String, List<String>> BY_REGION = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> REGIONS.contains(region(zone)))
            .sorted()
            .collect(Collectors.groupingBy(TimeZones::region, TreeMap::new, Collectors.toList()));

    private TimeZones() {}

    static Optional<ZoneId> find(String name) {
        return BY_REGION.getOrDefault(region(name), List.of()).contains(name)
                ? Optional.of(ZoneId.of(name))
                : Optional.empty();
    }

    private static String region(String zone) {
        return zone.contains("/") ? zone.substring(0, zone.indexOf('/')) : "";
    }
}
