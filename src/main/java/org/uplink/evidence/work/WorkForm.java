package org.uplink.evidence.work;

import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * A submission as its author filled it in. Competencies and levels stand in pairs, one pair a row.
 *
 * @param version of the draft that the form showed
 * @param deed {@code save} or {@code hand-in}
 */
record WorkForm(
        @RestForm @DefaultValue("work_sample") String kind,
        @RestForm @DefaultValue("0") int version,
        @RestForm @DefaultValue("") String title,
        @RestForm @DefaultValue("") String text,
        @RestForm @DefaultValue("") String links,
        @RestForm @Nullable LocalDate occurredOn,
        @RestForm @Nullable String credential,
        @RestForm @DefaultValue("") String number,
        @RestForm @Nullable LocalDate endsOn,
        @RestForm @Nullable List<String> competency,
        @RestForm @Nullable List<String> level,
        @RestForm @Nullable List<String> redaction,
        @RestForm @Nullable List<FileUpload> files,
        @RestForm @DefaultValue("save") String deed) {

    Draft draft() {
        var chosen = credential == null || credential.isBlank() ? null : credential;
        return new Draft(title.strip(), unix(text), unix(links), occurredOn, chosen, number.strip(), endsOn, claims());
    }

    boolean handsIn() {
        return deed.equals(Deed.HAND_IN.key());
    }

    List<String> ticked() {
        return redaction == null ? List.of() : redaction;
    }

    List<FileUpload> sent() {
        return files == null ? List.of() : files;
    }

    private List<Claim> claims() {
        var claims = new ArrayList<Claim>();
        var competencies = competency == null ? List.<String>of() : competency;
        var levels = level == null ? List.<String>of() : level;
        for (var i = 0; i < competencies.size() && claims.size() < HandInRules.MOST_COMPETENCIES; i++) {
            if (!competencies.get(i).isBlank()) {
                claims.add(new Claim(competencies.get(i), i < levels.size() ? digit(levels.get(i)) : 0));
            }
        }
        return claims;
    }

    private static int digit(String text) {
        return text.matches("[1-5]") ? text.charAt(0) - '0' : 0;
    }

    private static String unix(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
