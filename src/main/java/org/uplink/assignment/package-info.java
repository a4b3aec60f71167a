@NullMarked
package org.uplink.assignment;

import org.jspecify.annotations.NullMarked;
