package org.uplink.access;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An address of the service with its method, such as {@code GET /team/people/{person}}. */
record Route(String path, String method) implements Comparable<Route> {

    private static final Pattern WHAT_MATCHES = Pattern.compile("\\{(\\w+):(?:[^{}]|\\{\\d+})*}");

    /** All that the service answers, read from its classes. */
    static Set<Route> all() {
        return methods().keySet();
    }

    /** With what answers each. */
    static Map<Route, Method> methods() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.uplink");
        var all = new TreeMap<Route, Method>();
        classes.stream()
                .filter(one -> one.isAnnotatedWith(Path.class))
                .forEach(one -> all.putAll(methods(one.reflect())));
        return all;
    }

    static Set<Route> of(Class<?> page) {
        return methods(page).keySet();
    }

    private static Map<Route, Method> methods(Class<?> page) {
        var all = new TreeMap<Route, Method>();
        for (var method : page.getDeclaredMethods()) {
            verb(method).forEach(verb -> all.put(new Route(address(page, method), verb), method));
        }
        return all;
    }

    private static Stream<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value);
    }

    private static String address(Class<?> page, Method method) {
        var own = method.getAnnotation(Path.class);
        var whole = ("/" + page.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value()))
                .replaceAll("/+", "/");
        var plain = WHAT_MATCHES.matcher(whole).replaceAll("{$1}");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    boolean isForPrograms() {
        return path.startsWith("/api/");
    }

    /** Read and written by the directory of an organization, and by nobody who is a person. */
    boolean isForDirectory() {
        return path.startsWith("/scim/");
    }

    @Override
    public int compareTo(Route other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return path + " " + method;
    }
}
