/** The manifests of {@code k8s/} as data: rendered as Kubernetes would get them, and held to what we promise. */
@NullMarked
package org.uplink.manifest;

import org.jspecify.annotations.NullMarked;
