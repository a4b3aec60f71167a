@NullMarked
package org.uplink.certification;

import org.jspecify.annotations.NullMarked;
