package org.uplink.evidence.work;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.uplink.evidence.work.ReviewRows.ScoreLine;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;

/** Gathers what an author's page shows. */
@ApplicationScoped
class WorkViews {

    private final Submissions submissions;
    private final FileRows files;
    private final Steps steps;
    private final ReviewRows reviews;
    private final Choices choices;
    private final Equivalencies equivalencies;
    private final Uploads uploads;
    private final CurrentActor current;

    WorkViews(
            Submissions submissions,
            FileRows files,
            Steps steps,
            ReviewRows reviews,
            Choices choices,
            Equivalencies equivalencies,
            Uploads uploads,
            CurrentActor current) {
        this.submissions = submissions;
        this.files = files;
        this.steps = steps;
        this.reviews = reviews;
        this.choices = choices;
        this.equivalencies = equivalencies;
        this.uploads = uploads;
        this.current = current;
    }

    /** A form that nobody has saved yet; its id is made now, so that sending it twice makes one submission. */
    WorkView blank(Kind kind) {
        return unsaved(Ids.next(), kind, Draft.blank(null), List.of());
    }

    WorkView unsaved(UUID id, Kind kind, Draft draft, List<String> ticked) {
        return new WorkView(
                id, kind, State.DRAFT, false, 0, draft, ticked, List.of(), List.of(), Map.of(), offer(kind));
    }

    WorkView of(UUID id) {
        var stored = submissions.own(current.get(), id);
        return view(stored, stored.draft(submissions.claims(id)), List.of());
    }

    /** As the form was filled. */
    WorkView filled(Submission stored, Draft draft, List<String> ticked) {
        return view(stored, draft, ticked);
    }

    private WorkView view(Submission stored, Draft draft, List<String> ticked) {
        return new WorkView(
                stored.id(),
                stored.kind(),
                stored.state(),
                stored.origin().equals("hook"),
                stored.version(),
                draft,
                ticked,
                files.of(stored.id()),
                steps.of(stored.id()),
                reviews.scores(stored.id()).stream().collect(groupingBy(ScoreLine::review)),
                offer(stored.kind()));
    }

    private WorkView.Offer offer(Kind kind) {
        var domains = choices.domains();
        var titles = new HashMap<String, String>();
        domains.forEach(domain -> domain.competencies().forEach(one -> titles.put(one.code(), one.title())));
        return new WorkView.Offer(domains, choices.levels(kind), equivalencies.issuers(), uploads.isPossible(), titles);
    }
}
