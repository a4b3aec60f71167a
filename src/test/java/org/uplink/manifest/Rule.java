package org.uplink.manifest;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A promise about the manifests.
 *
 * @param faults what breaks it; empty where it holds
 * @param place the overlay of which the hole is made
 * @param hole breaks it, so that a check that sees nothing is seen
 */
record Rule(String name, Function<Manifests, List<String>> faults, String place, Consumer<Manifests> hole) {

    Rule(String name, Function<Manifests, List<String>> faults, Consumer<Manifests> hole) {
        this(name, faults, "district", hole);
    }
}
