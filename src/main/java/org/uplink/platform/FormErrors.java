package org.uplink.platform;

import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The messages of a form, each beside its field; those of no field stand above the form under the name "". */
public record FormErrors(Map<String, String> byField) {

    public static final FormErrors NONE = new FormErrors(Map.of());

    public static FormErrors on(String field, String message) {
        return new FormErrors(Map.of(field, message));
    }

    /** The first message of each field whose constraint is not met. */
    public static FormErrors check(Validator validator, Object form) {
        var messages = new LinkedHashMap<String, String>();
        validator.validate(form).stream()
                .sorted((a, b) -> a.getPropertyPath()
                        .toString()
                        .compareTo(b.getPropertyPath().toString()))
                .forEach(violation ->
                        messages.putIfAbsent(violation.getPropertyPath().toString(), violation.getMessage()));
        return new FormErrors(messages);
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    public @Nullable String of(String field) {
        return byField.get(field);
    }

    public List<String> all() {
        return List.copyOf(byField.values());
    }

    public FormErrors and(String field, String message) {
        var messages = new LinkedHashMap<>(byField);
        messages.putIfAbsent(field, message);
        return new FormErrors(messages);
    }
}
