/** What people are told: notices in the service, and one mail a day that gathers them. */
@NullMarked
package org.uplink.notification;

import org.jspecify.annotations.NullMarked;
