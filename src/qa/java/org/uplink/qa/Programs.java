package org.uplink.qa;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Programs of the machine that a check cannot do without. */
public final class Programs {

    private static final Pattern BETWEEN = Pattern.compile(Pattern.quote(File.pathSeparator));

    private Programs() {}

    public static void require(String program, String debianPackage) {
        var path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
        var found = BETWEEN.splitAsStream(path)
                .map(folder -> Path.of(folder, program))
                .anyMatch(Files::isExecutable);
        if (!found) {
            throw new AssertionError("This check needs %s: apt-get install --yes %s".formatted(program, debianPackage));
        }
    }
}
