package org.uplink.people.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplink.platform.CsvTable;

class RosterRulesTest {

    private static final String HEAD = "name,email,external_id,job,school,teams,manager,start,end\n";

    private static final RosterRules.Known KNOWN = new RosterRules.Known(
            Map.of("support-technician", "support-technician", "support technician", "support-technician"),
            Map.of("north", new UUID(0, 1)),
            LocalDate.of(2026, 8, 3));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ana,a@x.example,,,,,,,|",
                ",a@x.example,,,,,,,|name-missing",
                "Ana,,,,,,,,|nobody",
                "Ana,,17,,,,,,|",
                "Ana,nobody,,,,,,,|email-wrong:nobody",
                "Ana,a@x.example,,Support Technician,,,,,|",
                "Ana,a@x.example,,pilot,,,,,|job:pilot",
                "Ana,a@x.example,,,NORTH,,,,|",
                "Ana,a@x.example,,,South,,,,|school:South",
                "Ana,a@x.example,,,,,m@x.example,,|manager-of-nothing",
                "Ana,a@x.example,,,,Desk,m@x.example,,|",
                "Ana,a@x.example,,,,,,3 August,|day-wrong:3 August",
                "Ana,a@x.example,,,,,,0001-01-01,|",
                "Ana,a@x.example,,,,,,0000-01-01,|day-wrong:0000-01-01",
                "Ana,a@x.example,,,,,,-0044-03-15,|day-wrong:-0044-03-15",
                "Ana,a@x.example,,,,,,,+12025-03-01|day-wrong:+12025-03-01",
                "Ana,a@x.example,,,,,,2026-08-04,|start-later:2026-08-04",
                "Ana,a@x.example,,,,,,2026-08-03,|",
                "Ana,a@x.example,,,,,,,2026-08-04|end-later:2026-08-04",
                "Ana,a@x.example,,,,,,2026-08-02,2026-08-01|end-before-start"
            })
    void aLineSaysWhatIsWrongWithIt(String line, String problem) {
        assertThat(read(line).getFirst().problem()).isEqualTo(problem == null ? "" : problem);
    }

    @Test
    void aFileWithACharacterOfNoTextIsNoTable() {
        assertThat(CsvTable.read(HEAD + "An\0a,a@x.example,,,,,,,", List.of("name"), 5)
                        .unreadable())
                .isEqualTo(CsvTable.Unreadable.NO_TABLE);
    }

    @Test
    void whoStandsThereTwiceIsReadOnce() {
        var lines = read("Ana,a@x.example,17,,,,,,\nAnna,A@X.example,18,,,,,,\nAna,other@x.example,17,,,,,,");
        assertThat(lines).extracting(RosterRules.Line::problem).containsExactly("", "twice:2", "twice:2");
    }

    @Test
    void severalStandWithSemicolonsBetween() {
        var line = read("Ana,a@x.example,,support-technician; Support technician,,Desk; Field;;Desk,,,")
                .getFirst();
        assertThat(line.jobs()).containsExactly("support-technician");
        assertThat(line.teams()).containsExactly("Desk", "Field");
    }

    private static List<RosterRules.Line> read(String lines) {
        return RosterRules.read(
                CsvTable.read(HEAD + lines, RosterRules.NEEDED, 100).rows(), KNOWN);
    }
}
