package org.uplink.platform.backup;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** Production's way in: a backup or its return where the environment asks for one, else the service. */
@QuarkusMain
public final class Main {

    private static final String FAILED = "This did not work, and what it left is of no use: ";
    /** PostgreSQL's word for it. */
    private static final String NOT_ALLOWED = "42501";

    private interface Work {
        String done() throws IOException, SQLException;
    }

    public static void main(String... args) {
        var environment = System.getenv();
        if (environment.containsKey("UPLINK_BACKUP")) {
            end(() -> new Backup(Place.of(environment)).into(folder(environment, "UPLINK_BACKUP")));
        } else if (environment.containsKey("UPLINK_RESTORE")) {
            end(() -> new Restore(Place.of(environment)).from(folder(environment, "UPLINK_RESTORE")));
        } else {
            Quarkus.run(args);
        }
    }

    private static Path folder(Map<String, String> environment, String variable) {
        return Path.of(environment.getOrDefault(variable, "")).toAbsolutePath();
    }

    /** An operator's script goes by the exit code, and a person by the one sentence. */
    private static void end(Work work) {
        try {
            System.out.println(work.done());
        } catch (CannotBackUp sentence) {
            System.err.println(sentence.getMessage());
            System.exit(1);
        } catch (SQLException refused) {
            System.err.println(
                    NOT_ALLOWED.equals(refused.getSQLState())
                            ? "The role of UPLINK_BACKUP_USERNAME may not do this (see \"Backup and restore\" in"
                                    + " src/docs/operations.md): " + refused.getMessage()
                            : FAILED + refused);
            System.exit(1);
        } catch (IOException | RuntimeException failed) {
            System.err.println(FAILED + failed);
            System.exit(1);
        }
    }
}
