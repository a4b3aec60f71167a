/** What who runs the service needs of it: metrics, the trail of requests in the log, and the version of the database. */
@NullMarked
package org.uplink.platform.operation;

import org.jspecify.annotations.NullMarked;
