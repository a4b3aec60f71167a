package org.uplink.credential;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Who asks, as far as an address of the network tells. Pure. */
final class AskerRules {

    /** One subscriber has all addresses of such a network (RFC 6177): they are one asker. */
    private static final int NETWORK_BYTES = 8;

    private AskerRules() {}

    /** @param address as digits, never a name */
    static String keyOf(String address) {
        var zone = address.indexOf('%');
        var known = InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
        return known instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(known.getAddress(), NETWORK_BYTES))
                : known.getHostAddress();
    }
}
