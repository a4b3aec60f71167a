package org.uplink.insight;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the first page. */
@MessageBundle(value = "start", locale = "en")
interface StartMessages {

    @Message("Professional development for the people who run technology in schools")
    String title();

    @Message(
            "Short courses written for school districts, proof of what you can do, and one map that shows where you stand and why.")
    String lead();

    @Message("Look at the courses")
    String catalogue();

    @Message("Go to my page")
    String me();

    @Message("Sign in with your district")
    String sign_in();

    @Message("For technicians")
    String technicians();

    @Message(
            "Courses of an hour or two that you can take between two tickets and go on with on your phone. Each check you pass becomes evidence for a level, each level says why you have it and what comes next, and what you earn is yours when you change jobs.")
    String technicians_text();

    @Message("For managers")
    String managers();

    @Message(
            "See for each person how far they are from what the job asks for. Assign a path with a date and a reason, after a preview that says exactly who gets it. You see levels and progress, never failed tries or private notes.")
    String managers_text();

    @Message("For districts")
    String districts();

    @Message(
            "Open source, run by you or your association, with your own sign-in. Competencies, courses and certifications are plain files that anybody can read, check and improve. No district sees another one's people.")
    String districts_text();
}
