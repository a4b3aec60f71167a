/** How long records are kept, what holds them, and what is removed when their time is over. */
@NullMarked
package org.uplink.people.retention;

import org.jspecify.annotations.NullMarked;
