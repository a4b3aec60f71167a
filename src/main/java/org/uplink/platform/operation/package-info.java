/**
 * What whoever runs the service needs of it: metrics, the trail of requests in the log, the version of the database and its
 * migration, the clock, and who waits or is sent away while there is more to do than can be done.
 */
@NullMarked
package org.uplink.platform.operation;

import org.jspecify.annotations.NullMarked;
