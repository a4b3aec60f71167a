@NullMarked
package org.uplink.path;

import org.jspecify.annotations.NullMarked;
