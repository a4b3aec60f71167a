package org.uplink.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ws.rs.BeanParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * What a route reads, as its method says.
 *
 * @param body an example of the JSON that it takes; missing where it takes none
 */
record Shape(Route route, List<String> queries, List<String> fields, JsonNode body) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 4;
    private static final Set<String> FRAMEWORKS = Set.of("java", "jakarta", "io", "org.jboss");

    static Shape of(Route route, Method method) {
        return new Shape(route, names(method, RestQuery.class), names(method, RestForm.class), body(method));
    }

    private static List<String> names(Method method, Class<? extends Annotation> kind) {
        var names = new ArrayList<String>();
        for (var parameter : method.getParameters()) {
            add(names, parameter, parameter.getName(), kind);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                names.addAll(names(parameter.getType(), kind));
            }
        }
        return names.stream().distinct().toList();
    }

    private static List<String> names(Class<?> bean, Class<? extends Annotation> kind) {
        var names = new ArrayList<String>();
        for (var constructor : bean.getDeclaredConstructors()) {
            Arrays.stream(constructor.getParameters()).forEach(one -> add(names, one, one.getName(), kind));
        }
        Arrays.stream(bean.getDeclaredFields()).forEach(one -> add(names, one, one.getName(), kind));
        return names;
    }

    private static void add(List<String> names, AnnotatedElement at, String called, Class<? extends Annotation> kind) {
        var found = at.getAnnotation(kind);
        var named =
                found instanceof RestForm form ? form.value() : found instanceof RestQuery query ? query.value() : "";
        if (found != null) {
            names.add(named.isEmpty() ? called : named);
        }
    }

    private static JsonNode body(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(one -> one.getAnnotations().length == 0 && !isOfAFramework(one.getType()))
                .map(one -> example(one.getParameterizedType(), 0))
                .findFirst()
                .orElse(JSON.missingNode());
    }

    private static boolean isOfAFramework(Class<?> type) {
        return FRAMEWORKS.stream().anyMatch(type.getName()::startsWith)
                && !type.getName().startsWith("java.util.");
    }

    private static JsonNode example(Type type, int depth) {
        if (type instanceof ParameterizedType several) {
            return several.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw)
                    ? JSON.arrayNode().add(example(several.getActualTypeArguments()[0], depth + 1))
                    : JSON.objectNode().set("SVC-05", example(several.getActualTypeArguments()[1], depth + 1));
        }
        return type instanceof Class<?> one ? example(one, depth) : JSON.nullNode();
    }

    private static JsonNode example(Class<?> type, int depth) {
        if (type.isRecord() && depth < DEEPEST) {
            var object = JSON.objectNode();
            for (var part : type.getRecordComponents()) {
                object.set(part.getName(), example(part.getGenericType(), depth + 1));
            }
            return object;
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long", "short" -> JSON.numberNode(1);
            case "boolean", "Boolean" -> JSON.booleanNode(true);
            case "LocalDate" -> JSON.textNode("2026-11-20");
            case "Instant" -> JSON.textNode("2026-11-20T10:00:00Z");
            case "UUID", "PersonId", "OrganizationId" -> JSON.textNode("00000000-0000-7000-8000-000000000000");
            default -> JSON.textNode("SVC-05");
        };
    }

    /** Names that a program may send where the method does not say them. */
    static Map<String, JsonNode> anything() {
        return Map.of(
                "schemas", JSON.arrayNode().add("urn:ietf:params:scim:schemas:core:2.0:User"),
                "userName", JSON.textNode("someone@x.example"),
                "displayName", JSON.textNode("Somebody"),
                "members", JSON.arrayNode().add(JSON.objectNode().put("value", "00000000-0000-7000-8000-000000000000")),
                "Operations",
                        JSON.arrayNode()
                                .add(JSON.objectNode()
                                        .put("op", "replace")
                                        .put("path", "name.familyName")
                                        .put("value", "X")),
                "name", JSON.objectNode().put("givenName", "A").put("familyName", "B"),
                "active", JSON.booleanNode(false),
                "externalId", JSON.textNode("7"),
                "person", JSON.textNode("someone@x.example"),
                "competencies",
                        JSON.arrayNode()
                                .add(JSON.objectNode()
                                        .put("competency", "SVC-05")
                                        .put("level", 2)));
    }
}
