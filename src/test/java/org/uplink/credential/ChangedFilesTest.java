package org.uplink.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uplink.credential.FileCheck.Outcome;
import org.uplink.local.LocalStack;
import org.uplink.testing.Browser;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;

/** Each byte of a signed file, changed alone: no such file is valid, unless it says the very same. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class ChangedFilesTest {

    private static final int[] FLIPS = {0x01, 0x20, 0x80};

    @Inject
    FileCheck check;

    @Test
    void noChangedByteIsValid() {
        var riverbend = Districts.organization("riverbend");
        var held = Learned.award(riverbend, Districts.person(riverbend, "A Holder"), Learned.today(), null);
        var faults = new ArrayList<String>();
        var tries = 0;
        for (var form : List.of("credential.jwt", "credential.jsonld", "badge.svg")) {
            var file = Browser.anonymous()
                    .file("/verify/" + held.slug() + "/files/" + form)
                    .body();
            assertThat(check.check(file)).as(form).isInstanceOf(Outcome.Valid.class);
            for (var at = 0; at < file.length; at += Math.max(1, file.length / 400)) {
                for (var flip : FLIPS) {
                    tries++;
                    var changed = file.clone();
                    changed[at] ^= (byte) flip;
                    if (check.check(changed) instanceof Outcome.Valid && means(form, file, changed)) {
                        faults.add("%s with byte %d changed by %02x".formatted(form, at, flip));
                    }
                }
            }
        }
        System.out.printf("credentials: %d passed, %d failed%n", tries - faults.size(), faults.size());
        assertThat(faults).isEmpty();
        assertThat(tries).isGreaterThan(1000);
    }

    /** A picture around the credential is not signed; the credential in it is. */
    private static boolean means(String form, byte[] file, byte[] changed) {
        return !form.endsWith("svg") || !Baking.from(file).equals(Baking.from(changed));
    }

    @Test
    void aFileThatNobodyChangedIsValidAndWouldBeReported() {
        var riverbend = Districts.organization("riverbend");
        var held = Learned.award(riverbend, Districts.person(riverbend, "A Holder"), Learned.today(), null);
        var file = Browser.anonymous()
                .file("/verify/" + held.slug() + "/files/credential.jwt")
                .body();
        assertThat(check.check(file)).isInstanceOf(Outcome.Valid.class);
    }
}
