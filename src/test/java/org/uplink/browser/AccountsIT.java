package org.uplink.browser;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplink.local.DemoStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Upstream;

/** Somebody signs in with one account more, and with one less. */
@QuarkusTest
@WithTestResource(DemoStack.class)
class AccountsIT extends Journey {

    @ParameterizedTest
    @ValueSource(ints = {WIDE, PHONE})
    void somebodyOfTwoDistrictsKeepsOneRecord(int width) {
        var mine = new Upstream("riverbend").hire();
        var other = new Upstream("lakeside").hire();
        try (var person = visitor(width)) {
            person.signIn(mine).open("/me/settings").follow("See and change the accounts that sign you in");
            person.sees("this session").isAccessible();
            add(person, other);
            person.sees(mine)
                    .sees(other)
                    .sees("Add this account to your record?")
                    .isAccessible();
            person.press("Yes, add it");
            person.sees("The account is added")
                    .sees("Riverbend")
                    .sees("Lakeside")
                    .isAccessible();
            person.open("/logout")
                    .signIn(mine)
                    .open("/me/notices")
                    .sees("An account was added to your record")
                    .isAccessible();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, PHONE})
    void somebodyThinksBetterOfItAndTakesAnAccountAway(int width) {
        var mine = Accounts.vouchedBy("riverbend");
        var other = Accounts.vouchedBy("riverbend");
        try (var person = visitor(width)) {
            person.signIn(mine).open("/me/settings/accounts");
            add(person, other);
            person.press("No, add nothing").sees("Nothing was added").isAccessible();
            person.follow("Sign out").page().waitForURL("**/");
            person.signIn(mine).open("/me/settings/accounts");
            add(person, other);
            person.press("Yes, add it").sees("The account is added");
            person.follow("Remove")
                    .sees("Remove this account from your record?")
                    .isAccessible();
            person.press("Remove")
                    .sees("The account is removed")
                    .seesNot("Remove")
                    .isAccessible();
        }
    }

    private static void add(Visitor person, String other) {
        person.follow("Add another account").sees("What happens").isAccessible();
        person.press("Start").sees("Now sign in with the other account").isAccessible();
        person.follow("Sign out and go on").gives(other);
    }
}
