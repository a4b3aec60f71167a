/** What Uplink holds about somebody: said in plain words, and given to them as a file. */
@NullMarked
package org.uplink.insight.privacy;

import org.jspecify.annotations.NullMarked;
