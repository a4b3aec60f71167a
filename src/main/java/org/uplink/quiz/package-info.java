@NullMarked
package org.uplink.quiz;

import org.jspecify.annotations.NullMarked;
