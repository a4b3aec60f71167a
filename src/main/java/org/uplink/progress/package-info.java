@NullMarked
package org.uplink.progress;

import org.jspecify.annotations.NullMarked;
