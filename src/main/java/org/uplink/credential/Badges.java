package org.uplink.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.CourseId;
import org.uplink.certification.Certification;
import org.uplink.certification.CertificationId;
import org.uplink.certification.Certifications;
import org.uplink.certification.Requirement;
import org.uplink.certification.Stage;
import org.uplink.competency.Competencies;
import org.uplink.competency.Competency;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.Framework;
import org.uplink.credential.OpenBadge.Achievement;
import org.uplink.credential.OpenBadge.Alignment;
import org.uplink.credential.OpenBadge.Facts;
import org.uplink.credential.OpenBadge.Identity;
import org.uplink.credential.OpenBadge.Issuer;
import org.uplink.credential.OpenBadge.Status;

/** Credentials as signed Open Badges. What is signed is in English, whoever reads it. */
@ApplicationScoped
class Badges {

    private final Certifications certifications;
    private final Competencies competencies;
    private final CourseCatalog catalog;
    private final Issuers issuers;
    private final Forms forms;

    Badges(
            Certifications certifications,
            Competencies competencies,
            CourseCatalog catalog,
            Issuers issuers,
            Forms forms) {
        this.certifications = certifications;
        this.competencies = competencies;
        this.catalog = catalog;
        this.issuers = issuers;
        this.forms = forms;
    }

    /** As JSON-LD with a proof. */
    @Transactional
    String proven(Credential credential) {
        var did = issuers.didOf(credential.organization());
        return forms.proven(did, OpenBadge.of(facts(credential, did)), credential.issuedAt());
    }

    /** As a token. */
    @Transactional
    String token(Credential credential) {
        var did = issuers.didOf(credential.organization());
        return forms.token(did, OpenBadge.of(facts(credential, did)));
    }

    private Facts facts(Credential credential, String did) {
        var zone = ZoneId.of(credential.timeZone());
        var until = credential.validUntil();
        return new Facts(
                issuers.address(credential.address()),
                new Issuer(did, credential.issuerName()),
                achievement(credential),
                identity(credential),
                credential.endorsed(),
                credential.pieces(),
                startOf(credential.validFrom(), zone),
                until == null ? null : startOf(until.plusDays(1), zone).minus(1, ChronoUnit.SECONDS),
                status(credential));
    }

    /** What can change its worth next: while it is suspended, the end of that. */
    private Status status(Credential credential) {
        var purpose = credential.suspendedOn() == null ? StatusPurpose.REVOCATION : StatusPurpose.SUSPENSION;
        return new Status(
                issuers.statusList(credential.organization(), credential.statusList(), purpose),
                purpose,
                credential.statusPosition());
    }

    private static @Nullable Identity identity(Credential credential) {
        var name = credential.holder();
        if (name != null) {
            return new Identity.Named(name);
        }
        var hash = credential.identityHash();
        var salt = credential.identitySalt();
        return credential.shared() && hash != null && salt != null ? new Identity.Hashed(hash, salt) : null;
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Achievement achievement(Credential credential) {
        var terms = certifications.at(credential.certificationId(), credential.revision());
        var framework = competencies.shared();
        return new Achievement(
                issuers.address("/certifications/" + terms.slug()),
                terms.code(),
                terms.revision(),
                credential.title(),
                terms.summary(),
                narrative(terms, credential.madeAt(), framework),
                terms.followsCourses(),
                issuers.address(BadgeImages.address(terms.slug())),
                alignments(terms, framework));
    }

    private List<Alignment> alignments(Certification terms, Framework framework) {
        var found = new ArrayList<Alignment>();
        for (var requirement : terms.requirements()) {
            if (requirement instanceof Requirement.VerifiedLevels(var levels)) {
                levels.forEach((id, level) -> framework
                        .competency(id)
                        .ifPresent(one -> found.add(new Alignment(
                                issuers.address("/frameworks/" + framework.slug() + "#" + id.key()),
                                id.key(),
                                "%s, level %d".formatted(one.title(), level),
                                one.indicator(level),
                                framework.title()))));
            }
        }
        return found;
    }

    /** What it took as a list in Markdown; choices hold lists of their own. Who renews has earned it before. */
    private String narrative(Certification terms, Stage stage, Framework framework) {
        var took = list(terms.requirements(stage), framework, "");
        var first = list(terms.requirements(Stage.FIRST), framework, "");
        return switch (stage) {
            case FIRST -> took;
            case RENEWAL -> "Renewed. This took:\n" + took + "\n\nA first award takes:\n" + first;
            case REINSTATEMENT ->
                "Brought back after it had lapsed. This took:\n" + took + "\n\nA first award takes:\n" + first;
        };
    }

    private String list(List<Requirement> requirements, Framework framework, String indent) {
        return requirements.stream()
                .map(requirement -> indent + "- " + line(requirement, framework, indent))
                .collect(Collectors.joining("\n"));
    }

    private String line(Requirement requirement, Framework framework, String indent) {
        return switch (requirement) {
            case Requirement.Group group ->
                "Met %d of these:\n".formatted(group.wanted()) + list(group.parts(), framework, indent + "  ");
            case Requirement.Courses(var courses) ->
                "Completed the courses "
                        + joined(courses.stream().map(this::titleOf).toList()) + ".";
            case Requirement.VerifiedLevels(var levels) ->
                "Verified by evidence: "
                        + joined(levels.entrySet().stream()
                                .map(one -> titleOf(framework, one.getKey()) + " at level " + one.getValue())
                                .toList())
                        + ".";
            case Requirement.NotStale(var ids) ->
                "With evidence in date: "
                        + joined(ids.stream().map(id -> titleOf(framework, id)).toList()) + ".";
            case Requirement.Attestation agreed ->
                "Agreed to the %s: \u201c%s\u201d".formatted(agreed.title(), agreed.statement());
            case Requirement.Confirmed confirmed ->
                "Showed, and had confirmed by people who looked at it: %s.".formatted(confirmed.what());
            case Requirement.Exam exam -> "Passed the examination: %s.".formatted(exam.title());
            case Requirement.Credits(var demand) ->
                "Completed %s hours of continuing education."
                        .formatted(demand.hours().toPlainString());
            case Requirement.Holds(var oneOf) ->
                "Was awarded one of: "
                        + joined(oneOf.stream().map(CertificationId::slug).toList()) + ".";
        };
    }

    private String titleOf(CourseId course) {
        return catalog.find(course).map(Course::title).orElse(course.slug());
    }

    private static String titleOf(Framework framework, CompetencyId id) {
        return framework.competency(id).map(Competency::title).orElse(id.key()) + " (" + id.key() + ")";
    }

    private static String joined(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
