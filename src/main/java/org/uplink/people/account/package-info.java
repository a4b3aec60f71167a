/** The accounts that somebody signs in with. */
@NullMarked
package org.uplink.people.account;

import org.jspecify.annotations.NullMarked;
