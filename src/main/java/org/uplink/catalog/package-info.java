@NullMarked
package org.uplink.catalog;

import org.jspecify.annotations.NullMarked;
