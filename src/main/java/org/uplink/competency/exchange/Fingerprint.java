package org.uplink.competency.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.UUID;

/** Half of a SHA-256 over a JSON value: the same for the same content, however it is spelled and ordered. */
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint(MessageDigest digest) {
        this.digest = digest;
    }

    static UUID of(JsonNode value) {
        try {
            var fingerprint = new Fingerprint(MessageDigest.getInstance("SHA-256"));
            fingerprint.feed(value);
            var bytes = ByteBuffer.wrap(fingerprint.digest.digest());
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void feed(JsonNode value) {
        switch (value.getNodeType()) {
            case OBJECT -> {
                feed('{');
                value.properties().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
                    feed('"', entry.getKey());
                    feed(entry.getValue());
                });
                feed('}');
            }
            case ARRAY -> {
                feed('[');
                value.forEach(this::feed);
                feed(']');
            }
            case NUMBER -> feed('#', value.decimalValue().stripTrailingZeros().toString());
            case STRING -> feed('"', value.textValue());
            default -> feed('=', value.asText());
        }
    }

    private void feed(char sign) {
        digest.update((byte) sign);
    }

    private void feed(char sign, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((byte) sign);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
    }
}
