package org.uplink.competency.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.Framework;

/** UUIDs that follow from names (RFC 9562, version 5): the same on every machine and at every export. */
final class OurUuids {

    private final UUID namespace;

    private OurUuids(UUID namespace) {
        this.namespace = namespace;
    }

    static OurUuids of(Framework framework) {
        return in(UUID.fromString(framework.references().uuidNamespace()));
    }

    static OurUuids in(UUID namespace) {
        return new OurUuids(namespace);
    }

    UUID level(CompetencyId competency, int level) {
        return of(competency.key() + "@" + level);
    }

    UUID of(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            digest.update(bytes(namespace));
            var hash = digest.digest(name.getBytes(StandardCharsets.UTF_8));
            hash[6] = (byte) (hash[6] & 0x0f | 0x50);
            hash[8] = (byte) (hash[8] & 0x3f | 0x80);
            var bytes = ByteBuffer.wrap(hash);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
