package org.uplink.platform;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.uplink.platform.Unfetched.Why;

/** Which addresses this service may read on somebody's word: those that anybody on the internet may. */
final class OutsideRules {

    private static final int LONGEST = 2_000;
    private static final int LOWEST_FREE_PORT = 1024;
    /** Networks that are nobody's, or somebody's own: first bytes, and how many bits of them count. */
    private static final List<Network> CLOSED = List.of(
            new Network(0, 0, 8),
            new Network(10, 0, 8),
            new Network(100, 64, 10),
            new Network(127, 0, 8),
            new Network(169, 254, 16),
            new Network(172, 16, 12),
            new Network(192, 0, 24),
            new Network(192, 168, 16),
            new Network(198, 18, 15),
            new Network(224, 0, 3));

    private record Network(int first, int second, int bits) {
        boolean has(byte[] address) {
            var here = ((address[0] & 0xff) << 16) | ((address[1] & 0xff) << 8) | (address[2] & 0xff);
            var start = (first << 16) | (second << 8);
            return here >> (24 - bits) == start >> (24 - bits);
        }
    }

    private OutsideRules() {}

    /** The address, where it is one of https with a host and nothing that hides another. */
    static URI parse(String text) throws Unfetched {
        var address = read(text);
        if (address.getHost() == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            throw new Unfetched(Why.MALFORMED);
        }
        if (!"https".equalsIgnoreCase(address.getScheme()) || !isUsual(address.getPort())) {
            throw new Unfetched(Why.NOT_HTTPS);
        }
        return address;
    }

    private static URI read(String text) throws Unfetched {
        try {
            if (text.length() > LONGEST) {
                throw new Unfetched(Why.MALFORMED);
            }
            return new URI(text);
        } catch (URISyntaxException notOne) {
            throw new Unfetched(Why.MALFORMED);
        }
    }

    private static boolean isUsual(int port) {
        return port == -1 || port == 443 || port >= LOWEST_FREE_PORT;
    }

    static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> CLOSED.stream().noneMatch(network -> network.has(four.getAddress()));
            case Inet6Address six -> isPublic(six.getAddress());
            default -> false;
        };
    }

    /** Global unicast is 2000::/3; of that, what leads on to an address of version 4 is left out with the tunnels. */
    private static boolean isPublic(byte[] six) {
        var first = ((six[0] & 0xff) << 8) | (six[1] & 0xff);
        var second = ((six[2] & 0xff) << 8) | (six[3] & 0xff);
        var tunnel = first == 0x2002 || (first == 0x2001 && second < 0x0200);
        var examples = first == 0x2001 && second == 0x0db8;
        return first >> 13 == 1 && !tunnel && !examples;
    }
}
