@NullMarked
package org.uplink.people;

import org.jspecify.annotations.NullMarked;
