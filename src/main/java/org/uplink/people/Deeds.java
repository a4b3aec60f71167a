package org.uplink.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Actions of the audit trail as people read them. */
@TemplateExtension
public class Deeds {

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TrailDeed(String action) implements TemplateInstance {}

    private static final Set<String> MESSAGES =
            Arrays.stream(DeedMessages.class.getMethods()).map(Method::getName).collect(Collectors.toSet());

    private Deeds() {}

    /** What is said of it in a language, as plain text. */
    public static String said(String action, String language) {
        return new TrailDeed(action).setLocale(language).render();
    }

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
