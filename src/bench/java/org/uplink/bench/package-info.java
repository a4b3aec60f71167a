/** How fast it is: what a request costs, beside what the machine could do at best. */
@NullMarked
package org.uplink.bench;

import org.jspecify.annotations.NullMarked;
