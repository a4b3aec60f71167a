@NullMarked
package org.uplink.credential;

import org.jspecify.annotations.NullMarked;
