package org.uplink.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of one machine without Kubernetes, and what operations.md says of them, fit each other. */
class MachineTest {

    private static final Path FOLDER = Path.of("src/main/systemd");
    private static final Pattern FILE = Pattern.compile("(?m)^EnvironmentFile=/etc/uplink/(\\S+)$");
    private static final Pattern HOST = Pattern.compile("hdr\\(host\\) -i (\\S+)");

    private static List<String> named(String ending) throws IOException {
        try (var all = Files.list(FOLDER)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    static List<String> units() throws IOException {
        return named(".service");
    }

    static List<String> examples() throws IOException {
        return named(".env.example");
    }

    private static String read(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }

    private static String guide() throws IOException {
        var text = Files.readString(Path.of("src/docs/operations.md"));
        return text.substring(text.indexOf("## One machine without Kubernetes"));
    }

    /** As systemd reads such a file: a line is a name and a value, in quotes where it has some. */
    private static Map<String, String> settings(String example) throws IOException {
        var found = new TreeMap<String, String>();
        read(example)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> found.put(
                        line.substring(0, line.indexOf('=')),
                        line.substring(line.indexOf('=') + 1).replaceAll("^\"(.*)\"$", "$1")));
        return found;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aShellReadsTheSettingsAsTheUnitsDo(String example) throws IOException, InterruptedException {
        var process = new ProcessBuilder("sh", "-ec", "set -a; . ./" + example + "; env")
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.lines().toList())
                .containsAll(settings(example).entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .toList());
    }

    @Test
    void theServiceReadsEverySetting() throws IOException {
        var known = ServiceSettings.names();
        for (var example : List.of("uplink.env.example", "owner.env.example", "backup.env.example")) {
            assertThat(known).as(example).containsAll(settings(example).keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("units")
    void whatAUnitReadsIsShippedAndSpokenOf(String unit) throws IOException {
        var examples = FILE.matcher(read(unit))
                .results()
                .map(found -> found.group(1) + ".example")
                .toList();
        assertThat(examples).isNotEmpty();
        assertThat(examples()).containsAll(examples);
        assertThat(examples).allSatisfy(example -> assertThat(guide()).contains(example));
    }

    /** What one unit leaves another finds, and what is in the settings is in a folder that a unit may write. */
    @Test
    void theBackupFindsWhatTheOthersLeave() throws IOException {
        var settings = new TreeMap<>(settings("uplink.env.example"));
        settings.putAll(settings("backup.env.example"));
        assertThat(settings.get("ORG_UPLINK_WORK_FILES_DIRECTORY")).startsWith("/var/lib/uplink/");
        assertThat(settings.get("ORG_UPLINK_CREDENTIAL_KEYS")).startsWith("/var/lib/uplink/");
        assertThat(read("uplink.service")).contains("StateDirectory=uplink\n");
        assertThat(read("keycloak-export.service"))
                .contains("--dir " + settings.get("UPLINK_BACKUP_KEYCLOAK") + " ", "StateDirectory=keycloak-export\n");
        assertThat(read("uplink-backup.service"))
                .contains("Requires=keycloak-export.service", "StateDirectory=uplink-backups\n")
                .contains("UPLINK_BACKUP=/var/lib/uplink-backups/");
    }

    @Test
    void aTimerBacksUpEveryNightAndIsSwitchedOn() throws IOException {
        assertThat(read("uplink-backup.timer")).contains("OnCalendar=*-*-* ", "Persistent=true");
        assertThat(guide()).contains("systemctl enable --now uplink-backup.timer");
    }

    /** Whoever leaves one of them as it is gets 421. */
    @Test
    void theHostNamesOfTheProxyAreThoseOfTheSettings() throws IOException {
        var hosts = HOST.matcher(read("haproxy.cfg"))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(hosts)
                .containsExactlyInAnyOrder(
                        host("uplink.env.example", "ORG_UPLINK_PUBLIC_ADDRESS"),
                        host("keycloak.env.example", "KC_HOSTNAME"));
        assertThat(guide()).contains("Change both host names in `haproxy.cfg`");
    }

    private static String host(String example, String variable) throws IOException {
        return settings(example).getOrDefault(variable, "").replace("https://", "");
    }

    /** Where systemd is at hand, it says whether it knows every line. */
    @Test
    void systemdKnowsEveryLine() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "systemd-analyze is not installed");
        var faults = new ArrayList<String>();
        var units = new ArrayList<>(units());
        units.addAll(named(".timer"));
        for (var unit : units) {
            var process = new ProcessBuilder(
                            "systemd-analyze", "verify", FOLDER.resolve(unit).toString())
                    .redirectErrorStream(true)
                    .start();
            new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("Unknown") || line.contains("Failed to parse"))
                    .forEach(faults::add);
            process.waitFor();
        }
        assertThat(faults).isEmpty();
    }
}
