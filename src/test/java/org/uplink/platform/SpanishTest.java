package org.uplink.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A message without its Spanish line is shown in English, and only those who need it in Spanish would notice. */
class SpanishTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "messages");
    private static final Pattern LINE = Pattern.compile("(\\w+)\\s*=(.*)");
    private static final Pattern TAG = Pattern.compile("\\{[^{}]*}");
    private static final Pattern CASE = Pattern.compile("\\{#is [^{}]*}");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern NAME = Pattern.compile("\\w+");

    static List<Class<?>> bundles() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.uplink").stream()
                        .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void eachMessageSaysTheSameInSpanish(Class<?> bundle) throws IOException {
        var file = fileOf(bundle);
        assertThat(file).exists();
        var faults = new ArrayList<String>();
        var spanish = linesOf(file, faults);
        for (var message : bundle.getDeclaredMethods()) {
            var line = spanish.remove(message.getName());
            if (line == null) {
                faults.add(message.getName() + " has no line");
            } else {
                compare(message, line, faults);
            }
        }
        spanish.keySet().forEach(key -> faults.add(key + " is no message"));
        assertThat(faults).as(file.getFileName().toString()).isEmpty();
    }

    @Test
    void noFileIsLeftOfABundleThatIsGone() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(
                            bundles().stream().map(SpanishTest::fileOf).toList());
        }
    }

    private static Path fileOf(Class<?> bundle) {
        return FOLDER.resolve(bundle.getAnnotation(MessageBundle.class).value() + "_es.properties");
    }

    private static Map<String, String> linesOf(Path file, List<String> faults) throws IOException {
        var lines = new HashMap<String, String>();
        for (var text : Files.readAllLines(file)) {
            var line = LINE.matcher(text);
            if (line.matches() && lines.put(line.group(1), line.group(2)) != null) {
                faults.add(line.group(1) + " stands there twice");
            }
        }
        return lines;
    }

    private static void compare(Method message, String spanish, List<String> faults) {
        var english = message.getAnnotation(Message.class).value();
        if (spanish.isBlank()) {
            faults.add(message.getName() + " is empty");
        }
        if (!parameters(message, english).equals(parameters(message, spanish))) {
            faults.add(message.getName() + " does not use " + parameters(message, english));
        }
        if (!cases(english).equals(cases(spanish))) {
            faults.add(message.getName() + " does not know " + cases(english));
        }
    }

    /** Those that a text uses, be it in a condition only. */
    private static Set<String> parameters(Method message, String text) {
        var names =
                Arrays.stream(message.getParameters()).map(Parameter::getName).collect(Collectors.toSet());
        return TAG.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(tag -> QUOTED.matcher(tag).replaceAll(""))
                .flatMap(tag -> NAME.matcher(tag).results())
                .map(MatchResult::group)
                .filter(names::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> cases(String text) {
        return CASE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
