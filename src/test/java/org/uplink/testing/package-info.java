/** What tests of every room need: accounts, tokens, a browser without a window, the database as its superuser. */
@NullMarked
package org.uplink.testing;

import org.jspecify.annotations.NullMarked;
