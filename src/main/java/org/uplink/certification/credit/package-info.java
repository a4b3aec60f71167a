@NullMarked
package org.uplink.certification.credit;

import org.jspecify.annotations.NullMarked;
