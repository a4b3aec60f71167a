package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.ChangeRules.Change;
import org.uplink.certification.ChangeRules.Kind;
import org.uplink.certification.credit.CreditDemand;
import org.uplink.platform.Page;

/** What a version asks for otherwise than the one before, thing by thing, in the reader's language. */
@ApplicationScoped
class DifferenceWords {

    private final Certifications certifications;
    private final CertificationWords words;
    private final Page page;

    DifferenceWords(Certifications certifications, CertificationWords words, Page page) {
        this.certifications = certifications;
        this.words = words;
        this.page = page;
    }

    private KeptMessages messages() {
        return page.words(KeptMessages.class);
    }

    List<String> between(Certification before, Certification now, Stage stage) {
        return ChangeRules.between(before, now, stage).stream()
                .flatMap(change -> sentences(change, now))
                .toList();
    }

    private Stream<String> sentences(Change change, Certification now) {
        var inside = ChangeRules.inside(change);
        return inside.isEmpty()
                ? things(change, now).map(what -> sentence(change, what))
                : inside.stream()
                        .flatMap(one -> sentences(one, now))
                        .map(sentence -> read(change, now).getFirst().title() + ": " + sentence);
    }

    private List<RequirementWords> read(Change change, Certification now) {
        return words.requirements(now, certifications.unmet(now, List.of(change.requirement())));
    }

    private Stream<String> things(Change change, Certification now) {
        return read(change, now).stream()
                .map(one -> one.lines().isEmpty()
                        ? one.title() + ": " + String.join("; ", one.everyLine())
                        : String.join("; ", one.everyLine()));
    }

    private String sentence(Change change, String what) {
        return hours(change, what).orElseGet(() -> plain(change.kind(), what + inside(change)));
    }

    private String plain(Kind kind, String what) {
        return switch (kind) {
            case ADDED -> messages().added(what);
            case RAISED -> messages().raised(what);
            case LOWERED -> messages().lowered(what);
            case CHANGED -> messages().changed(what);
            case REMOVED -> messages().removed(what);
        };
    }

    /** From how many to how many, where it is another number. */
    private Optional<String> hours(Change change, String what) {
        return change.requirement() instanceof Requirement.Credits(var now)
                        && change.before() instanceof Requirement.Credits(var before)
                ? hours(before, now, what)
                : Optional.empty();
    }

    private Optional<String> hours(CreditDemand before, CreditDemand now, String what) {
        var from = DemandWords.plain(before.hours());
        var to = DemandWords.plain(now.hours());
        return switch (Integer.signum(now.hours().compareTo(before.hours()))) {
            case 1 -> Optional.of(messages().raised_hours(from, to, what));
            case -1 -> Optional.of(messages().lowered_hours(from, to, what));
            default -> Optional.empty();
        };
    }

    /** What differs in an examination, in brackets. */
    private String inside(Change change) {
        return change.requirement() instanceof Requirement.Exam now
                        && change.before() instanceof Requirement.Exam before
                        && change.kind() != Kind.REMOVED
                ? " (" + differences(before, now).collect(Collectors.joining("; ")) + ")"
                : "";
    }

    private Stream<String> differences(Requirement.Exam before, Requirement.Exam now) {
        return Stream.of(
                        differing(before.passPercent(), now.passPercent())
                                .map(_ -> messages().pass_mark(before.passPercent(), now.passPercent())),
                        differing(before.minutes(), now.minutes())
                                .map(_ -> messages().minutes(before.minutes(), now.minutes())),
                        differing(attempts(before.attempts()), attempts(now.attempts()))
                                .map(to -> messages().attempts(attempts(before.attempts()), to)))
                .flatMap(Optional::stream);
    }

    private static <T> Optional<T> differing(T before, T now) {
        return before.equals(now) ? Optional.empty() : Optional.of(now);
    }

    private String attempts(@Nullable Integer number) {
        return number == null ? messages().any_number() : number.toString();
    }
}
