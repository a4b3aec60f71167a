package org.uplink.coverage;

import java.util.List;

/**
 * A service or a duty that a district depends on.
 *
 * @param needs at least one, in the order of the framework
 */
public record Service(ServiceId id, String name, String about, List<Need> needs) {}
