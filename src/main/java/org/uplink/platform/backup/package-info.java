/**
 * All that an installation keeps, in one folder and back again: rows, files that people handed in, keys of credentials, and what
 * Keycloak exported. Runs in place of the service, on plain JDBC: nothing of the service looks into a database that is half there.
 */
@NullMarked
package org.uplink.platform.backup;

import org.jspecify.annotations.NullMarked;
