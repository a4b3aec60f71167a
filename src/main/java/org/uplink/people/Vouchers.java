package org.uplink.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads from a token which organizations vouch for somebody. Keycloak writes an object with an entry for each. */
public final class Vouchers {

    private Vouchers() {}

    /** The aliases in the {@code organization} claim, in the order of the alphabet; none where the claim is absent. */
    public static List<String> in(@Nullable Object claim) {
        return switch (claim) {
            case Map<?, ?> byAlias ->
                byAlias.keySet().stream().map(Object::toString).sorted().toList();
            case Iterable<?> aliases -> sorted(aliases);
            case null, default -> List.of();
        };
    }

    private static List<String> sorted(Iterable<?> aliases) {
        var names = new ArrayList<String>();
        aliases.forEach(alias -> names.add(alias.toString().replace("\"", "")));
        return names.stream().sorted().toList();
    }
}
