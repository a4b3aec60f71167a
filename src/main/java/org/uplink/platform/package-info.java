@NullMarked
package org.uplink.platform;

import org.jspecify.annotations.NullMarked;
