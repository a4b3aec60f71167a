package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.AwardRules.Span;
import org.uplink.certification.Awards.Holder;
import org.uplink.people.People;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** The door to certifications and awards. */
@ApplicationScoped
public class Certifications {

    private final CertificationRevisions revisions;
    private final Awards awards;
    private final Awarding awarding;
    private final Standings standings;
    private final CertificationWords words;
    private final People people;
    private final CurrentActor current;
    private final Clock clock;

    Certifications(
            CertificationRevisions revisions,
            Awards awards,
            Awarding awarding,
            Standings standings,
            CertificationWords words,
            People people,
            CurrentActor current,
            Clock clock) {
        this.revisions = revisions;
        this.awards = awards;
        this.awarding = awarding;
        this.standings = standings;
        this.words = words;
        this.people = people;
        this.current = current;
        this.clock = clock;
    }

    /** The revision that counts today. */
    public Optional<Certification> find(CertificationId id) {
        return revisions.counting(id, today());
    }

    /** The reader's organization says what day it is; for strangers and outside a request the service does. */
    private LocalDate today() {
        return current.find().map(actor -> actor.today(clock)).orElseGet(() -> LocalDate.now(clock));
    }

    /** @throws Refusal.NotFound where there is no such certification now */
    public Certification get(CertificationId id) {
        return find(id).orElseThrow(Refusal.NotFound::new);
    }

    /** The revision by which an award was made. */
    public Certification at(CertificationId id, String revision) {
        return revisions.at(id, revision);
    }

    public Collection<Certification> all() {
        return revisions.counting(today()).values();
    }

    /**
     * What an award is worth on a day. Its own revision says when the window for renewal opens.
     *
     * @param validUntil the last valid day; null without an end
     * @param revokedOn the day in the organization's calendar; null where it stands
     * @param suspendedOn the day from which on it does not count; null where it does
     */
    public AwardState state(
            Certification terms,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate revokedOn,
            @Nullable LocalDate suspendedOn,
            LocalDate day) {
        var suspended = suspendedOn == null ? List.<Span>of() : List.of(new Span(suspendedOn, null));
        var term = new AwardRules.Term(1, validFrom, validUntil, revokedOn, suspended);
        return AwardRules.stateOn(day, term, terms.renewal());
    }

    /** "Valid until 31 Dec 2028", in the reader's language. */
    public String sentence(AwardState state) {
        return words.sentence(state);
    }

    /** What an award at a stage asks for, in the reader's language: a line for each thing that must be met. */
    public List<RequirementWords> inWords(Certification certification, Stage stage) {
        return words.requirements(certification, unmet(certification, stage));
    }

    /** What a stage asks for, of somebody of whom nothing is known. */
    Eligibility unmet(Certification certification, Stage stage) {
        return unmet(certification, certification.requirements(stage));
    }

    Eligibility unmet(Certification certification, List<Requirement> requirements) {
        return CertificationRules.judge(
                certification, requirements, Facts.NONE, Facts.Occasion.first(certification.id()));
    }

    /** All awards of a person in an organization, the renewed and the lapsed ones too, by certification and number. */
    @Transactional
    public List<Award> awardsOf(OrganizationId organization, PersonId person) {
        var today = LocalDate.now(clock.withZone(people.zoneOf(organization)));
        return awards.of(new Holder(organization, person)).stream()
                .map(row -> award(row, today))
                .toList();
    }

    /** What a person must do by when for the next award; empty where none follows by itself. */
    @Transactional
    public Optional<Outlook> outlook(Certification certification, OrganizationId organization, PersonId person) {
        return standings.outlook(standings.of(new Holder(organization, person)), certification.id());
    }

    /** The same by each version that earns the award, the oldest first. */
    List<Outlook> outlooks(CertificationId certification, OrganizationId organization, PersonId person) {
        return standings.outlooks(
                standings.of(new Holder(organization, person)),
                get(certification).id());
    }

    /** Judges a person by all certifications anew: facts that came in without an event, such as imported ones. */
    @Transactional
    public List<Awarded> reconsider(OrganizationId organization, PersonId person) {
        return awarding.consider(new Holder(organization, person), _ -> true);
    }

    private Award award(Awards.Row row, LocalDate today) {
        return new Award(
                row.id(),
                row.certificationId(),
                row.revision(),
                row.number(),
                row.validFrom(),
                row.validUntil(),
                revisions.stateOn(today, row),
                row.reason());
    }
}
