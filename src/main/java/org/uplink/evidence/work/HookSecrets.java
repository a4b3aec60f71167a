package org.uplink.evidence.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;
import org.uplink.platform.Sha256;

/** The secrets with which programs sign what they hand in, one for each organization; encrypted where they are kept. */
@ApplicationScoped
class HookSecrets {

    /** What the page says of a secret, which it shows only once. */
    record Made(Instant at, @Nullable Instant earlierUntil) {}

    private record Stored(
            byte[] secret,
            byte @Nullable [] earlier,
            @Nullable Instant earlierUntil) {}

    private static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Duration OVERLAP = Duration.ofHours(24);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManager entities;
    private final Clock clock;
    private final Optional<SecretKeySpec> key;

    HookSecrets(EntityManager entities, Clock clock, WorkConfig config) {
        this.entities = entities;
        this.clock = clock;
        this.key = config.hook().key().map(HookSecrets::key);
    }

    boolean isConfigured() {
        return key.isPresent();
    }

    @Transactional
    @SuppressWarnings("unchecked")
    Optional<Made> find() {
        return entities
                .createNativeQuery(
                        "select made_at, earlier_until from work_hook where organization_id = uplink_organization()",
                        Made.class)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Makes a secret; the one before is good for a day more, so that the sender can be changed in peace. */
    @Transactional
    String make(PersonId by) {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        var now = Instant.now(clock);
        entities.createNativeQuery("""
                        insert into work_hook (organization_id, secret, made_by, made_at)
                        values (uplink_organization(), ?1, ?2, ?3)
                        on conflict (organization_id) do update set earlier_secret = work_hook.secret, earlier_until = ?4,
                            secret = excluded.secret, made_by = excluded.made_by, made_at = excluded.made_at""")
                .setParameter(1, encrypt(secret))
                .setParameter(2, by.value())
                .setParameter(3, now)
                .setParameter(4, now.plus(OVERLAP))
                .executeUpdate();
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /** Nothing is taken in any more, whoever signs. */
    @Transactional
    void end() {
        entities.createNativeQuery("delete from work_hook where organization_id = uplink_organization()")
                .executeUpdate();
    }

    /** All that are good now; none where there is no hook. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<byte[]> current() {
        List<Stored> found = entities.createNativeQuery(
                        "select secret, earlier_secret, earlier_until from work_hook where organization_id = uplink_organization()",
                        Stored.class)
                .getResultList();
        var now = Instant.now(clock);
        return found.stream()
                .flatMap(stored -> Stream.of(
                                Optional.of(stored.secret()),
                                Optional.ofNullable(stored.earlier())
                                        .filter(_ ->
                                                stored.earlierUntil() != null && now.isBefore(stored.earlierUntil())))
                        .flatMap(Optional::stream))
                .map(this::decrypt)
                .toList();
    }

    private byte[] encrypt(byte[] secret) {
        var iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        var sealed = cipher(Cipher.ENCRYPT_MODE, iv, secret);
        return ByteBuffer.allocate(iv.length + sealed.length)
                .put(iv)
                .put(sealed)
                .array();
    }

    private byte[] decrypt(byte[] stored) {
        var iv = Arrays.copyOf(stored, IV_BYTES);
        return cipher(Cipher.DECRYPT_MODE, iv, Arrays.copyOfRange(stored, IV_BYTES, stored.length));
    }

    private byte[] cipher(int mode, byte[] iv, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.orElseThrow(Refusal.NotFound::new), new GCMParameterSpec(TAG_BITS, iv));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException otherKey) {
            throw new IllegalStateException("The secret of a hook was encrypted with another key", otherKey);
        }
    }

    private static SecretKeySpec key(String words) {
        return new SecretKeySpec(Sha256.of(words), "AES");
    }
}
