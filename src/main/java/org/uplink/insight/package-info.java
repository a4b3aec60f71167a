@NullMarked
package org.uplink.insight;

import org.jspecify.annotations.NullMarked;
