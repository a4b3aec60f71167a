@NullMarked
package org.uplink.people.scim;

import org.jspecify.annotations.NullMarked;
