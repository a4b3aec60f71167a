@NullMarked
package org.uplink.competency;

import org.jspecify.annotations.NullMarked;
