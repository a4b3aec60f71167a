/** Work that people hand in as evidence, outside credentials among it, and how assessors judge it. */
@NullMarked
package org.uplink.evidence.work;

import org.jspecify.annotations.NullMarked;
