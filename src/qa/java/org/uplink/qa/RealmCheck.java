package org.uplink.qa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;

/**
 * Loses Keycloak, whose accounts say who somebody is, and brings it back from a backup as operations.md has it: whoever signs in
 * is who they were, by a password of Keycloak's own and through the provider of their district. From the realm as it is shipped
 * somebody who has come since must not be known.
 */
@Tag("realm")
class RealmCheck {

    private static final String OF_OTHERS = "others";
    private static final List<String> OF_DISTRICTS = List.of("learner@riverbend.example", "learner@lakeside.example");

    @TempDir
    private Path folder;

    private final Tally tally = new Tally("realm");

    @Test
    void aLostKeycloakComesBackWithItsPeople() throws IOException, InterruptedException, SQLException {
        try (var rig = new Rig(Map.of())) {
            Districts.organization("lakeside");
            var own = Accounts.vouchedBy(Rig.DISTRICT);
            var people = Stream.concat(Stream.of(own), OF_DISTRICTS.stream()).toList();
            var session = Browser.signedInAs(own);
            people.forEach(person -> tally.that(Rig.signsIn(person), "%s cannot sign in before", person));
            var before = people.stream().map(RealmCheck::identities).toList();
            rig.stack().stopKeycloak();
            rig.stack().exportKeycloak("uplink", folder.resolve("realms"));
            rig.stack().exportKeycloak("", folder.resolve(OF_OTHERS));
            var files = Stream.concat(backedUp(rig), ofOthers()).toList();
            var back = start(rig, files);
            people.forEach(person -> tally.that(Rig.signsIn(person), "%s cannot sign in", person));
            tally.that(
                    people.stream().map(RealmCheck::identities).toList().equals(before), "somebody is another person");
            tally.that(session.open("/me").status() == 200, "a session has ended");
            rig.stack().stopKeycloak();
            start(rig, List.of());
            var planted = Rig.signsIn(own);
            tally.that(!planted, "the planted hole was not found: somebody is known to a realm that never saw them");
            tally.end("%d files, back after %d ms; planted hole: %s", files.size(), back, planted);
        }
    }

    /** Those of the backup: its command takes what was exported along. */
    private Stream<Path> backedUp(Rig rig) throws IOException, InterruptedException {
        var backup = folder.resolve("backup");
        rig.backUp(Map.of(
                "UPLINK_BACKUP", backup.toString(),
                "UPLINK_BACKUP_KEYCLOAK", folder.resolve("realms").toString()));
        return Files.list(backup.resolve("keycloak"));
    }

    /** The servers of districts, which the local stack keeps in the same Keycloak, are not lost. */
    private Stream<Path> ofOthers() throws IOException {
        return Files.list(folder.resolve(OF_OTHERS))
                .filter(file -> !file.getFileName().toString().matches("(uplink|master)-.*"));
    }

    private static long start(Rig rig, List<Path> files) throws IOException {
        rig.stack().replaceKeycloak(files);
        var begin = System.nanoTime();
        rig.stack().startKeycloak();
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static List<String> identities(String email) {
        return Db.texts(
                "select i.key || ' ' || p.id from identity i join person p on p.id = i.person_id where p.email = ? order by 1",
                email);
    }
}
