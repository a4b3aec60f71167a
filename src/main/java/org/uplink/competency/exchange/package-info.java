/** Competency frameworks in and out: 1EdTech CASE, NICE components, tables and our own YAML. */
@NullMarked
package org.uplink.competency.exchange;

import org.jspecify.annotations.NullMarked;
