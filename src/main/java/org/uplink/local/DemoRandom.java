package org.uplink.local;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that repeats itself: the same words give the same choices, whatever was drawn elsewhere. */
final class DemoRandom {

    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final SplittableRandom random;

    private DemoRandom(long seed) {
        random = new SplittableRandom(seed);
    }

    static DemoRandom of(Object... words) {
        var hash = FNV_BASIS;
        for (var word : words) {
            var text = word.toString();
            for (var i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * FNV_PRIME;
            }
            hash = (hash ^ '|') * FNV_PRIME;
        }
        return new DemoRandom(hash);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A whole number from the first to the last, both included. */
    int between(int first, int last) {
        return last <= first ? first : random.nextInt(first, last + 1);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> List<T> shuffled(List<T> ordered) {
        var left = new ArrayList<>(ordered);
        for (var i = left.size() - 1; i > 0; i--) {
            Collections.swap(left, i, random.nextInt(i + 1));
        }
        return left;
    }

    /** A UUIDv7 of that moment, as the service would have made it then. */
    UUID id(Instant at) {
        var time = (at.toEpochMilli() << 16) | 0x7000L | random.nextInt(1 << 12);
        var chance = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(time, chance);
    }

    /** 22 letters, digits, '-' and '_', as the address of a credential has. */
    String secret() {
        var bytes = ByteBuffer.allocate(16)
                .putLong(random.nextLong())
                .putLong(random.nextLong())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
