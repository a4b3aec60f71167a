package org.uplink.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where the words of each district were read. */
final class Sightings {

    private static final int FAULT = 500;

    private final List<Tenant> tenants;
    private final List<String> foreign = new ArrayList<>();
    private final Set<String> foreignColumns = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<Tenant, Set<String>> ownPlaces = new HashMap<>();
    private final Set<String> ownColumns = new TreeSet<>();
    private int answers;

    Sightings(List<Tenant> tenants) {
        this.tenants = tenants;
        tenants.forEach(one -> ownPlaces.put(one, new TreeSet<>()));
    }

    /** Everybody of a district asks for everything of their own, and of a neighbour. */
    void walk(Tenant reader, Tenant neighbour) {
        reader.actors().parallelStream()
                .forEach(actor -> reader.addresses(actor, neighbour)
                        .forEach(address -> read(reader, actor, address, actor.read(address))));
    }

    private synchronized void read(Tenant reader, Actor actor, String address, Answer answer) {
        answers++;
        if (answer.status() >= FAULT || answer.asksToSignIn()) {
            faults.add("%s: %s answers %d".formatted(actor.name(), address, answer.status()));
        }
        var text = answer.text();
        for (var tenant : tenants) {
            var columns = tenant.canaries().in(text);
            if (columns.isEmpty()) {
                continue;
            }
            if (tenant.equals(reader)) {
                ownPlaces.get(tenant).add(address);
                ownColumns.addAll(columns);
            } else {
                foreign.add("%s reads %s of a neighbour at %s".formatted(actor.name(), columns, address));
                foreignColumns.addAll(columns);
            }
        }
    }

    int answers() {
        return answers;
    }

    List<String> foreign() {
        return foreign;
    }

    Set<String> foreignColumns() {
        return foreignColumns;
    }

    List<String> faults() {
        return faults;
    }

    Set<String> ownColumns() {
        return ownColumns;
    }

    /** In how many places those of a district read a word of their own. */
    int ownPlaces(Tenant tenant) {
        return ownPlaces.get(tenant).size();
    }
}
