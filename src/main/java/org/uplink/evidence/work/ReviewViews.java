package org.uplink.evidence.work;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.Framework;
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
    private final HandedInWork handedIn;
    private final Steps steps;
    private final Invitations invitations;
    private final Qualifications qualifications;
    private final Choices choices;
    private final Equivalencies equivalencies;
    private final People people;
    private final CurrentActor current;

    ReviewViews(
            Submissions submissions,
            ReviewRows reviews,
            HandedInWork handedIn,
            Steps steps,
            Invitations invitations,
            Qualifications qualifications,
            Choices choices,
            Equivalencies equivalencies,
            People people,
            CurrentActor current) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.handedIn = handedIn;
        this.steps = steps;
        this.invitations = invitations;
        this.qualifications = qualifications;
        this.choices = choices;
        this.equivalencies = equivalencies;
        this.people = people;
        this.current = current;
    }

    /** @throws Refusal.NotFound for the own work and that of others who did not ask */
    @Transactional
    ReviewView of(UUID id) {
        var actor = current.get();
        var one = submissions.others(actor, id);
        var guest = !one.organization().equals(actor.organization());
        var before = handedIn.of(one);
        return new ReviewView(
                one,
                people.namesOf(List.of(one.author())).getOrDefault(one.author(), ""),
                people.nameOf(one.organization()),
                guest,
                guest ? invitations.hasConflict(one, actor) : reviews.hasConflict(id, actor.person()),
                guest ? invitations.isJudged(one, actor) : reviews.isJudged(one, actor.person()),
                guest && !invitations.isOpen(one, actor.person()),
                before.work(),
                rubric(actor, one, choices.framework(one, guest), before.work().claims()),
                before.files(),
                guest ? List.of() : steps.of(id),
                reviews.scores(id).stream().collect(groupingBy(ScoreLine::review)),
                guest ? List.of() : invitations.of(id),
                guest ? List.of() : invitations.otherOrganizations(),
                one.credential() == null
                        ? null
                        : equivalencies.find(one.credential()).orElse(null));
    }

    /** Of what the submission names, and of nothing else that the framework holds. */
    private List<ReviewView.Row> rubric(Actor actor, Submission one, Framework framework, List<Claim> claims) {
        var qualified = qualifications.of(actor.person());
        return ReviewRules.judged(claims, framework::carried).stream()
                .map(claim -> {
                    var competency = framework
                            .competency(new CompetencyId(claim.competency()))
                            .orElseThrow(Refusal.NotFound::new);
                    return new ReviewView.Row(
                            claim.competency(),
                            competency.title(),
                            claim.level(),
                            Choices.indicators(framework, competency, one.kind()),
                            qualified.test(competency.id()));
                })
                .toList();
    }
}
