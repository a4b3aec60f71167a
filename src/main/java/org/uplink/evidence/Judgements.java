package org.uplink.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.uplink.competency.CompetencyId;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** What people say, of themselves or of their people. Said again on the same day, it is said once. */
@ApplicationScoped
class Judgements {

    /** @param level 0 to the highest that the kind allows */
    record Judgement(PersonId person, CompetencyId competency, Kind kind, int level, String comment) {}

    enum Kind {
        CLAIM(Item.SELF_ASSESSMENT, "claim:", 5),
        RATING("manager_rating", "rating:", 3);

        final String evidence;
        private final String source;
        private final int highest;

        Kind(String evidence, String source, int highest) {
            this.evidence = evidence;
            this.source = source;
            this.highest = highest;
        }
    }

    private final Recording recording;
    private final EvidenceRows evidence;
    private final CurrentActor current;
    private final Clock clock;

    Judgements(Recording recording, EvidenceRows evidence, CurrentActor current, Clock clock) {
        this.recording = recording;
        this.evidence = evidence;
        this.current = current;
        this.clock = clock;
    }

    /** @return false where the one who acts has said the same today */
    boolean add(Judgement judgement) {
        if (judgement.level() < 0 || judgement.level() > judgement.kind().highest) {
            throw new Refusal.Malformed("Choose a level from 0 to " + judgement.kind().highest + ".");
        }
        recording.lock(List.of(judgement.person()));
        return !isSaidToday(judgement) && recording.add(List.of(evidence(judgement)));
    }

    /** What the one who acts said last. */
    Optional<EvidenceRows.Said> latest(PersonId person, CompetencyId competency, Kind kind) {
        return evidence.latest(person, competency, kind.evidence, current.get().person());
    }

    private boolean isSaidToday(Judgement judgement) {
        var today = current.get().today(clock);
        return latest(judgement.person(), judgement.competency(), judgement.kind())
                .filter(latest -> latest.level() == judgement.level())
                .filter(latest -> latest.comment().equals(judgement.comment()))
                .filter(latest -> latest.on().equals(today))
                .isPresent();
    }

    private NewEvidence evidence(Judgement judgement) {
        var actor = current.get();
        return new NewEvidence(
                actor.organization(),
                judgement.person(),
                judgement.competency(),
                judgement.kind().evidence,
                judgement.level(),
                actor.today(clock),
                null,
                actor.person(),
                judgement.kind().source + Ids.next(),
                null,
                null,
                judgement.comment(),
                List.of());
    }
}
