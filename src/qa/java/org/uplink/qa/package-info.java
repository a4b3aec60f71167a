/** What holds under fault: named checks that {@code ./mvnw verify -Pqa -Dqa=<name>} runs one at a time, on loopback alone. */
@NullMarked
package org.uplink.qa;

import org.jspecify.annotations.NullMarked;
