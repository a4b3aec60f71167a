package org.uplink.credential;

import java.net.URI;
import java.util.ArrayList;

/** Identifiers that follow from addresses: {@code did:web}. Pure. */
final class DidRules {

    private DidRules() {}

    /**
     * The identifier whose document lies at {@code <address>/did.json}, or for a bare host at {@code /.well-known/did.json}.
     *
     * @param address with or without port and path, without a slash at the end
     */
    static String didOf(String address) {
        var uri = URI.create(address);
        var parts = new ArrayList<String>();
        parts.add(uri.getPort() < 0 ? uri.getHost() : uri.getHost() + "%3A" + uri.getPort());
        for (var segment : uri.getRawPath().split("/")) {
            if (!segment.isEmpty()) {
                parts.add(segment);
            }
        }
        return "did:web:" + String.join(":", parts);
    }

    /** The part of a key's identifier after {@code #}, where it is one of this issuer; else "". */
    static String keyOf(String did, String method) {
        return method.startsWith(did + "#") ? method.substring(did.length() + 1) : "";
    }
}
