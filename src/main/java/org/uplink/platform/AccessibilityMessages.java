package org.uplink.platform;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the accessibility statement. What it says of tests is what the tests of this version do. */
@MessageBundle(value = "accessibility", locale = "en")
interface AccessibilityMessages {

    @Message("Accessibility")
    String title();

    @Message("Uplink is for everybody who works with technology in a school, whatever they use to read and to type.")
    String lead();

    @Message("What we hold ourselves to")
    String standard();

    @Message(
            "The Web Content Accessibility Guidelines (WCAG) 2.2, level AA, on every page: courses and checks, records, team pages, administration, and the public pages.")
    String standard_text();

    @Message("What you can rely on")
    String relies();

    @Message(
            "Everything works with a keyboard alone. Where you are is always visible, and the first key press leads past the menu.")
    String keyboard();

    @Message("Pages work without scripts. Scripts only make some steps shorter.")
    String scripts();

    @Message(
            "No color says anything alone. Each state has a word and a shape, and each chart has the same numbers as a table.")
    String color();

    @Message("You can enlarge a page, use a phone, choose dark or light, and ask your system for less motion.")
    String sizes();

    @Message("No time limit ends a check. Answers are saved as you give them.")
    String time();

    @Message("What goes wrong in a form is said beside its field, and what you have typed stays.")
    String forms();

    @Message("Certificates and the report to the board are tagged PDF files.")
    String papers();

    @Message("How it is tested")
    String tested();

    @Message(
            "Each version is checked by a program (axe) while it walks through the main tasks in a browser, at the width of a desk and of a phone. A violation stops the version.")
    String tested_program();

    @Message(
            "A program finds only part of what shuts people out. People who use a screen reader every day have not tested this version yet, so we do not call it fully conformant.")
    String tested_people();

    @Message("What we know is not good yet")
    String limits();

    @Message("Courses and the names of skills are in English only, also where the pages are in Spanish.")
    String limit_language();

    @Message("Wide tables, such as the skills of a whole team, scroll sideways on a phone.")
    String limit_tables();

    @Message("Files that colleagues hand in as evidence are theirs: we do not check whether they are accessible.")
    String limit_files();

    @Message("Tell us")
    String tell();

    @Message(
            "If something shuts you out, we want to know, and your training must not wait for it. In a lesson or after a check use the link “Something is wrong here” and choose that it shuts somebody out: whoever writes the courses reads it and answers.")
    String tell_lesson();

    @Message("For everything else write to:")
    String tell_address();

    @Message("For everything else tell an administrator of your organization.")
    String tell_admin();
}
