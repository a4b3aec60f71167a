package org.uplink.coverage;

import java.util.List;
import java.util.Map;
import org.uplink.catalog.Gap;
import org.uplink.platform.PersonId;

/**
 * A service that fewer than two people can run today.
 *
 * @param able how many can, 0 or 1
 * @param lacking what keeps each of those asked about from being able; who is able has no entry
 */
public record Shortage(Service service, int able, Map<PersonId, List<Gap>> lacking) {

    /** How many people carry a service that nobody needs to worry about. */
    public static final int ENOUGH = 2;

    public int wanted() {
        return ENOUGH - able;
    }
}
