/** The local stack, for development and tests: a real PostgreSQL and a real Keycloak as child processes. */
@NullMarked
package org.uplink.local;

import org.jspecify.annotations.NullMarked;
