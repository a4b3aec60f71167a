@NullMarked
package org.uplink.coverage;

import org.jspecify.annotations.NullMarked;
