package org.uplink.catalog;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query of the catalogue's address as it comes from the browser. */
record CatalogQuery(
        @RestQuery @Nullable String q,
        @RestQuery @Nullable String domain,
        @RestQuery @Nullable String level,
        @RestQuery @Nullable String minutes,
        @RestQuery @Nullable String role,
        @RestQuery @Nullable String page) {}
