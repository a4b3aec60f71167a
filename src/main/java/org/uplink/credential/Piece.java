package org.uplink.credential;

import java.time.LocalDate;

/**
 * A piece of evidence as a credential names it: never what is in it, and never how well it went.
 *
 * @param kind of evidence, a key of the framework
 */
record Piece(String kind, String title, LocalDate occurredOn) {

    /** In the words of what is signed, which are English whoever reads it. */
    String kindInEnglish() {
        return switch (kind) {
            case "knowledge_check" -> "Knowledge check";
            case "manager_rating" -> "Manager's rating";
            case "lab" -> "Lab";
            case "work_sample" -> "Work sample";
            case "observed_practice" -> "Observed practice";
            case "external_credential" -> "Outside credential";
            case "contribution" -> "Contribution";
            default -> "Evidence";
        };
    }
}
