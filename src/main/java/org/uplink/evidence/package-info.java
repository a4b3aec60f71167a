@NullMarked
package org.uplink.evidence;

import org.jspecify.annotations.NullMarked;
