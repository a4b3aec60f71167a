package org.uplink.certification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about who lapses, and what each must do. */
@MessageBundle(value = "lapsing", locale = "en")
interface LapsingMessages {

    @Message("Certifications")
    String nav();

    @Message("Certifications that end")
    String title();

    @Message("Who has to renew, until when, and what is missing. Awards are made by the same rules.")
    String lead();

    @Message("end within {days} days")
    String ending(int days);

    @Message("ended, and can still be followed up")
    String ended();

    @Message("miss a yearly check")
    String missing_check();

    @Message("Ends within")
    String within();

    @Message("{days} days")
    String days(int days);

    @Message("Certification")
    String certification();

    @Message("retired")
    String retired();

    @Message("All certifications")
    String all_certifications();

    @Message("Only {name}.")
    String only(String name);

    @Message("Person")
    String person();

    @Message("Team")
    String team();

    @Message("State")
    String state();

    @Message("Ends on")
    String ends();

    @Message("Last day")
    String last_day();

    @Message("Met")
    String met();

    @Message("Of")
    String of();

    @Message("What is next")
    String next();

    @Message("Still to do")
    String todo();

    @Message("{met} of {all} met")
    String met_of(int met, int all);

    @Message("Everything is met.")
    String all_met();

    @Message("and {count} more")
    String more(int count);

    @Message("Nothing follows by itself: the new period would not be longer.")
    String nothing_follows();

    @Message("No certification fits these filters.")
    String none_found();

    @Message("No certification ends soon")
    String empty();

    @Message(
            "Nobody whom you manage has a certification that ends in this time, or one that ended and can still be followed up.")
    String empty_what();

    @Message("What must be done by when")
    String of_person();
}
