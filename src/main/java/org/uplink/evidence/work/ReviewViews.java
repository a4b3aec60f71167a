package org.uplink.evidence.work;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;
import org.uplink.evidence.EvidenceLedger;
import org.uplink.evidence.Skill;
import org.uplink.evidence.work.ReviewRows.ScoreLine;
import org.uplink.people.People;
import org.uplink.platform.Actor;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Refusal;

/** Gathers what an assessor's page shows: of the own organization, and where they are invited. Never of themselves. */
@ApplicationScoped
class ReviewViews {

    private final Submissions submissions;
    private final ReviewRows reviews;
    private final FileRows files;
    private final Steps steps;
    private final Invitations invitations;
    private final Assessors assessors;
    private final Choices choices;
    private final Equivalencies equivalencies;
    private final EvidenceLedger ledger;
    private final People people;
    private final CurrentActor current;

    ReviewViews(
            Submissions submissions,
            ReviewRows reviews,
            FileRows files,
            Steps steps,
            Invitations invitations,
            Assessors assessors,
            Choices choices,
            Equivalencies equivalencies,
            EvidenceLedger ledger,
            People people,
            CurrentActor current) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.files = files;
        this.steps = steps;
        this.invitations = invitations;
        this.assessors = assessors;
        this.choices = choices;
        this.equivalencies = equivalencies;
        this.ledger = ledger;
        this.people = people;
        this.current = current;
    }

    /** @throws Refusal.NotFound for the own work and that of others who did not ask */
    @Transactional
    ReviewView of(UUID id) {
        var actor = current.get();
        var one = submissions.others(actor, id);
        var guest = !one.organization().equals(actor.organization());
        var claims = submissions.claims(id);
        return new ReviewView(
                one,
                people.namesOf(List.of(one.author())).getOrDefault(one.author(), ""),
                people.nameOf(one.organization()),
                guest,
                guest ? invitations.hasConflict(one, actor) : reviews.hasConflict(id, actor.person()),
                guest ? invitations.isJudged(one, actor) : reviews.isJudged(one, actor.person()),
                one.draft(claims),
                rubric(actor, one.kind(), claims),
                files.of(id),
                guest ? List.of() : steps.of(id),
                reviews.scores(id).stream().collect(groupingBy(ScoreLine::review)),
                guest ? List.of() : invitations.of(id),
                guest ? List.of() : invitations.otherOrganizations(),
                one.credential() == null
                        ? null
                        : equivalencies.find(one.credential()).orElse(null));
    }

    private List<ReviewView.Row> rubric(Actor actor, Kind kind, List<Claim> claims) {
        var held = ledger.skills(actor.person());
        var appointed = assessors.appointedTo(actor.person().value());
        return claims.stream()
                .map(claim -> {
                    var competency = choices.get(claim.competency());
                    return new ReviewView.Row(
                            claim.competency(),
                            competency.title(),
                            claim.level(),
                            choices.indicators(competency, kind),
                            qualified(held.get(competency.id()), appointed, competency.id()));
                })
                .toList();
    }

    private static boolean qualified(@Nullable Skill held, Set<CompetencyId> appointed, CompetencyId competency) {
        return ReviewRules.isQualified(held == null ? 0 : held.level(), appointed.contains(competency));
    }
}
