package org.uplink.credential;

import java.math.BigInteger;
import java.util.Base64;
import java.util.Optional;

/** Bytes as text whose first letter says how: {@code z} is base58btc, {@code u} is base64url without padding. */
final class Multibase {

    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(58);
    /** Nothing of ours in base58 is longer: a public key has 34 bytes, a proof 64. */
    private static final int MOST_LETTERS = 128;

    private Multibase() {}

    static String base64(byte[] bytes) {
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String base58(byte[] bytes) {
        var text = new StringBuilder();
        for (var rest = new BigInteger(1, bytes); rest.signum() > 0; ) {
            var parts = rest.divideAndRemainder(BASE);
            text.append(ALPHABET.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        for (var i = 0; i < bytes.length && bytes[i] == 0; i++) {
            text.append(ALPHABET.charAt(0));
        }
        return text.append('z').reverse().toString();
    }

    /** Empty for text that is not base58btc. */
    static Optional<byte[]> fromBase58(String text) {
        if (text.length() < 2 || text.length() > MOST_LETTERS || text.charAt(0) != 'z') {
            return Optional.empty();
        }
        var number = BigInteger.ZERO;
        var zeros = 0;
        for (var i = 1; i < text.length(); i++) {
            var digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            zeros += digit == 0 && number.signum() == 0 ? 1 : 0;
            number = number.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        var magnitude = number.toByteArray();
        var sign = magnitude[0] == 0 ? 1 : 0;
        var bytes = new byte[zeros + magnitude.length - sign];
        System.arraycopy(magnitude, sign, bytes, zeros, magnitude.length - sign);
        return Optional.of(bytes);
    }
}
