/** The version before this one, with its data: what an upgrade must keep. */
@NullMarked
package org.uplink.upgrade;

import org.jspecify.annotations.NullMarked;
