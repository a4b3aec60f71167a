@NullMarked
package org.uplink.abuse;

import org.jspecify.annotations.NullMarked;
