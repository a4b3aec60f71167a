package org.uplink.people.scim;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.people.joining.Secrets;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;

/** A secret cannot be guessed, is shown once, and stands nowhere in the database. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class SecretsTest {

    private static final int MANY = 20_000;
    private static final int LETTERS = 64;

    @Test
    void secretsAreLongAndNeverTheSame() {
        var seen = new HashSet<String>();
        var letters = new int[128];
        for (var i = 0; i < MANY; i++) {
            var secret = Secrets.next();
            assertThat(secret).matches("[\\w-]{44}");
            seen.add(secret);
            secret.substring(0, 21).chars().forEach(letter -> letters[letter]++);
        }
        assertThat(seen).hasSize(MANY);
        assertThat(bitsALetter(letters)).isGreaterThan(5.99);
    }

    /** Of 6 where each letter is as likely as any other. */
    private static double bitsALetter(int[] counts) {
        var all = 0L;
        for (var count : counts) {
            all += count;
        }
        var bits = 0.0;
        for (var count : counts) {
            if (count > 0) {
                bits -= (double) count / all * Math.log((double) count / all) / Math.log(2);
            }
        }
        return bits;
    }

    @Test
    void secretsOfFewLettersAreReported() {
        var letters = new int[128];
        for (var i = 0; i < LETTERS / 2; i++) {
            letters['A' + i] = 100;
        }
        assertThat(bitsALetter(letters)).isLessThan(5.99);
    }

    @Test
    void aSecretIsShownOnceAndStandsNowhere() {
        var office = Office.open();
        var email = Accounts.vouchedBy(office.alias());
        Districts.member(email, office.alias(), "admin");
        var admin = Browser.signedInAs(email);
        var made = admin.form("/admin/provisioning", "form[action=/admin/provisioning]")
                .with("name", "A directory")
                .sendAndFollow();
        var secret = made.html().expectFirst("#secret").text();
        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
        assertThat(admin.get("/admin/provisioning").body()).doesNotContain(secret);
        assertThat(tablesWith(secret)).isEmpty();
        assertThat(tablesWith("A directory")).contains("directory_token");
    }

    private static List<String> tablesWith(String words) {
        return Db.texts("select table_name from information_schema.tables where table_schema = 'public' and table_type"
                        + " = 'BASE TABLE'")
                .stream()
                .filter(table ->
                        Db.number("select count(*) from " + table + " t where strpos(t::text, ?) > 0", words) > 0)
                .toList();
    }
}
