package org.uplink.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * What hostile people try, case by case: each has tests, and something that shows they would see it: what is planted for them, or
 * the same done by whoever may.
 */
class AbuseTest {

    private static final Path TABLE = Path.of("src/test/resources/abuse.csv");
    private static final String BASE = "org.uplink.";
    private static final int LAST = 30;

    /** Packages that run in the browser, and results that they claim: there are none yet. */
    private static final Set<Integer> LATER = Set.of(17, 24);

    private static final List<Class<? extends Annotation>> TESTS =
            List.of(Test.class, ParameterizedTest.class, Property.class);

    /**
     * What somebody tries.
     *
     * @param tests each as {@code room.Class#method}
     * @param holes tests that something planted is found
     */
    record Case(int number, List<String> tests, List<String> holes) {

        static Case of(String line) {
            var cells = line.split(";", -1);
            return new Case(Integer.parseInt(cells[0]), List.of(cells[2].split(" ")), List.of(cells[3].split(" ")));
        }

        Stream<String> all() {
            return Stream.concat(tests.stream(), holes.stream());
        }
    }

    @Test
    void eachCaseHasTestsThatAreThere() throws IOException {
        try (var lines = Files.lines(TABLE)) {
            var cases = lines.skip(1).map(Case::of).toList();
            var faults = faults(cases);
            System.out.printf(
                    "abuse: %d passed, %d failed (tests that are named and there; verify runs them)%n",
                    passed(cases), faults.size());
            assertThat(faults).isEmpty();
        }
    }

    /** The tests that are there, each once. */
    private static long passed(List<Case> cases) {
        return cases.stream()
                .flatMap(Case::all)
                .distinct()
                .filter(AbuseTest::isTest)
                .count();
    }

    private static List<String> faults(List<Case> cases) {
        var faults = new ArrayList<String>();
        var missing = new TreeSet<>(IntStream.rangeClosed(1, LAST).boxed().toList());
        missing.removeAll(LATER);
        for (var one : cases) {
            missing.remove(one.number());
            one.all()
                    .filter(test -> !isTest(test))
                    .forEach(test -> faults.add(one.number() + ": " + test + " is no test"));
            one.holes().stream()
                    .filter(one.tests()::contains)
                    .forEach(hole -> faults.add(one.number() + ": " + hole + " is its own hole"));
        }
        missing.forEach(number -> faults.add(number + " has no test"));
        return faults;
    }

    private static boolean isTest(String name) {
        var parts = name.split("#", -1);
        try {
            return parts.length == 2
                    && Arrays.stream(Class.forName(BASE + parts[0], false, AbuseTest.class.getClassLoader())
                                    .getDeclaredMethods())
                            .filter(method -> method.getName().equals(parts[1]))
                            .anyMatch(AbuseTest::isTest);
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }

    private static boolean isTest(Method method) {
        return TESTS.stream().anyMatch(method::isAnnotationPresent);
    }

    @Test
    void aCaseWithoutATestIsReported() {
        var hole = "abuse.AbuseTest#";
        var cases = List.of(
                Case.of("1;no such class;access.NoSuchTest#a;" + hole + "aCaseWithoutATestIsReported"),
                Case.of("2;no such method;" + hole + "noSuchMethod;" + hole + "aCaseWithoutATestIsReported"),
                Case.of("3;no test;" + hole + "faults;" + hole + "aCaseWithoutATestIsReported"),
                Case.of("4;nothing;;"),
                Case.of("5;its own hole;" + hole + "aCaseWithoutATestIsReported;" + hole
                        + "aCaseWithoutATestIsReported"));
        assertThat(faults(cases))
                .contains(
                        "1: access.NoSuchTest#a is no test",
                        "2: abuse.AbuseTest#noSuchMethod is no test",
                        "3: abuse.AbuseTest#faults is no test",
                        "4:  is no test",
                        "5: abuse.AbuseTest#aCaseWithoutATestIsReported is its own hole",
                        "6 has no test");
    }
}
