package org.uplink.people;

import io.quarkus.qute.TemplateExtension;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Actions of the audit trail as people read them. */
@TemplateExtension
class Deeds {

    private static final Set<String> MESSAGES =
            Arrays.stream(DeedMessages.class.getMethods()).map(Method::getName).collect(Collectors.toSet());

    private Deeds() {}

    /** The message that says it; null for what only an older release did. */
    static @Nullable String told(String action) {
        var message = action.replace('-', '_');
        return MESSAGES.contains(message) ? message : null;
    }

    /** As it is written: "changed-roles" is "changed roles". */
    static String spoken(String action) {
        return action.replace('-', ' ');
    }
}
