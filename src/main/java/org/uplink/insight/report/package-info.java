/** Reports of a team: what was completed, is late, was learned, ends, or was never done; filtered, saved, mailed and as files. */
@NullMarked
package org.uplink.insight.report;

import org.jspecify.annotations.NullMarked;
