package org.uplink.evidence.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.uplink.competency.CompetencyId;
import org.uplink.evidence.EvidenceLedger;
import org.uplink.evidence.NewEvidence;
import org.uplink.people.People;
import org.uplink.platform.Actor;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/**
 * The door to observed practice: what an assessor, or somebody's manager, has seen them do at work. Assessors observe
 * anybody of their organization, managers their own people, nobody themselves.
 */
@ApplicationScoped
public class ObservedPractice {

    /**
     * @param form that it was written in: sent twice it is recorded once
     * @param level against the indicators, 1 to {@link #highest()}
     * @param on the day on which it was seen, today or before
     * @param words what was seen, for the person to read
     */
    public record Seen(UUID form, CompetencyId competency, int level, LocalDate on, String words) {}

    private static final String KIND = "observed_practice";

    private final EvidenceLedger ledger;
    private final Qualifications qualifications;
    private final Choices choices;
    private final People people;
    private final AuditTrail trail;
    private final CurrentActor current;
    private final Clock clock;

    ObservedPractice(
            EvidenceLedger ledger,
            Qualifications qualifications,
            Choices choices,
            People people,
            AuditTrail trail,
            CurrentActor current,
            Clock clock) {
        this.ledger = ledger;
        this.qualifications = qualifications;
        this.choices = choices;
        this.people = people;
        this.trail = trail;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Somebody whom the one who acts may observe.
     *
     * @throws Refusal.NotFound for everybody else, and for oneself
     */
    @Transactional
    public People.Member observable(PersonId person) {
        var actor = current.get();
        if (person.equals(actor.person())) {
            throw new Refusal.NotFound();
        }
        return actor.is(Role.ASSESSOR) ? people.member(person) : people.managed(person);
    }

    /** The highest level that observed practice can show. */
    public int highest() {
        return choices.ceilingOf(KIND);
    }

    /** Whether the word of the one who acts helps towards level 4 in a competency. */
    @Transactional
    public boolean isQualified(CompetencyId competency) {
        return qualifications.of(current.get().person()).test(competency);
    }

    /**
     * Adds it to the ledger and computes the level anew, both in this transaction.
     *
     * @return false where that form was recorded before: nothing changes
     * @throws Refusal.NotFound for somebody whom the one who acts may not observe
     */
    @Transactional
    public boolean record(PersonId person, Seen seen) {
        var actor = current.get();
        observable(person);
        if (seen.level() < 1 || seen.level() > highest() || seen.on().isAfter(actor.today(clock))) {
            throw new Refusal.Malformed("Choose a level from 1 to " + highest() + ", and a day that has been.");
        }
        var added = ledger.record(evidence(actor, person, seen));
        if (added) {
            trail.record(
                    "observed-practice",
                    "/team/people/" + person,
                    seen.competency().key() + ": " + seen.level());
        }
        return added;
    }

    private NewEvidence evidence(Actor actor, PersonId person, Seen seen) {
        var observer = new NewEvidence.Assessor(actor.person(), actor.alias(), isQualified(seen.competency()));
        return new NewEvidence(
                actor.organization(),
                person,
                seen.competency(),
                KIND,
                seen.level(),
                seen.on(),
                null,
                actor.person(),
                "observation:" + id(actor, seen),
                null,
                null,
                seen.words(),
                List.of(observer));
    }

    /** A form that is sent again after a change says something else, and is another observation. */
    private static UUID id(Actor actor, Seen seen) {
        return UUID.nameUUIDFromBytes((actor.person() + " " + seen).getBytes(StandardCharsets.UTF_8));
    }
}
