/** How the people of an organization sign in: at the identity provider of their own district. */
@org.jspecify.annotations.NullMarked
package org.uplink.people.provider;
