package org.uplink.browser;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.uplink.local.DemoStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Db;

/** Somebody follows a certification from elsewhere on a phone and enters hours for it; a table adds more at a desk. */
@QuarkusTest
@WithTestResource(DemoStack.class)
class CreditsIT extends Journey {

    /** The cycle of the preset begins today, by the clock of the district. */
    private static String today() {
        return Db.texts("select (now() at time zone time_zone)::date from organization where alias = 'lakeside'")
                .getFirst();
    }

    @Test
    void hoursAreEnteredForWhatOneKeepsUpElsewhere() {
        var email = Accounts.vouchedBy("lakeside");
        try (var phone = visitor(PHONE);
                var desk = visitor(WIDE)) {
            phone.signIn(email)
                    .open("/me/credits")
                    .sees("Nothing asks for hours now")
                    .isAccessible();
            phone.follow("Follow a certification from elsewhere").isAccessible();
            phone.follow("Use these terms");
            phone.press("Follow it")
                    .sees("0 of 60 hours")
                    .sees("60 hours missing")
                    .isAccessible();
            phone.open("/me/credits/new").isAccessible();
            phone.find("#category").selectOption("instruction");
            phone.find("#what").fill("Restore tests for small districts");
            phone.find("#time").fill("1:50");
            phone.find("#competency-1").selectOption("SEC-06");
            phone.find("#note").fill("Agenda with my name");
            phone.press("Enter hours").sees("1.75 of 60 hours").isAccessible();
            desk.signIn(email).open("/me/credits/table").isAccessible();
            desk.find("#table")
                    .fill("day,category,what,hours,competencies,note\n" + today()
                            + ",event,Leaders' day,6,LED-01,Badge\n");
            desk.press("Look at every line").sees("Is entered").isAccessible();
            desk.press("Enter 1 line").sees("7.75 of 60 hours").isAccessible();
            desk.follow("Leaders' day");
            desk.sees("What counts where").isAccessible();
            desk.press("Take it back").sees("1.75 of 60 hours");
            desk.press("Undo").sees("7.75 of 60 hours").isAccessible();
        }
    }
}
