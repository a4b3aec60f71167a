@NullMarked
package org.uplink.people.joining;

import org.jspecify.annotations.NullMarked;
