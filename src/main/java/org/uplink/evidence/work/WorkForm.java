package org.uplink.evidence.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Typed;

/**
 * A submission as its author filled it in. Competencies and levels stand in pairs, one pair a row.
 *
 * @param version of the draft that the form showed
 * @param deed {@code save} or {@code hand-in}
 */
record WorkForm(
        @RestForm @Nullable String kind,
        @RestForm @Nullable Integer version,
        @RestForm @Nullable String title,
        @RestForm @Nullable String text,
        @RestForm @Nullable String links,
        @RestForm @Nullable LocalDate occurredOn,
        @RestForm @Nullable String credential,
        @RestForm @Nullable String number,
        @RestForm @Nullable LocalDate endsOn,
        @RestForm @Nullable List<String> competency,
        @RestForm @Nullable List<String> level,
        @RestForm @Nullable List<String> redaction,
        @RestForm @Nullable List<FileUpload> files,
        @RestForm @Nullable String deed) {

    /** What a program says of a submission, as the form would. */
    static WorkForm of(Kind kind, int version, Draft draft, List<String> ticked, boolean handsIn) {
        return new WorkForm(
                kind.key(),
                version,
                draft.title(),
                draft.text(),
                draft.links(),
                draft.occurredOn(),
                draft.credential(),
                draft.number(),
                draft.endsOn(),
                draft.claims().stream().map(Claim::competency).toList(),
                draft.claims().stream()
                        .map(claim -> Integer.toString(claim.level()))
                        .toList(),
                ticked,
                null,
                (handsIn ? Deed.HAND_IN : Deed.SAVE).key());
    }

    Draft draft() {
        var chosen = credential == null || credential.isBlank() ? null : credential;
        return new Draft(
                Typed.text(title),
                Typed.text(text),
                Typed.text(links),
                occurredOn,
                chosen,
                Typed.text(number),
                endsOn,
                claims());
    }

    boolean handsIn() {
        return Deed.HAND_IN.key().equals(deed);
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
        // As they come back from the database, so that a form that is sent twice is seen to say the same.
        claims.sort(Comparator.comparing(Claim::competency));
        return claims;
    }

    private static int digit(String text) {
        return text.matches("[1-5]") ? text.charAt(0) - '0' : 0;
    }

    Optional<Kind> asKind() {
        return kind == null ? Optional.empty() : Kind.find(kind);
    }

    int seen() {
        return version == null ? 0 : version;
    }
}
