package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.AwardRules.Span;
import org.uplink.certification.Awards.Holder;
import org.uplink.certification.CheckRules.Missed;
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
    private final Starts starts;
    private final Standings standings;
    private final CheckOutlooks checks;
    private final CheckWords checkWords;
    private final Endorsing endorsing;
    private final CertificationWords words;
    private final People people;
    private final CurrentActor current;
    private final Clock clock;

    Certifications(
            CertificationRevisions revisions,
            Awards awards,
            Starts starts,
            Standings standings,
            CheckOutlooks checks,
            CheckWords checkWords,
            Endorsing endorsing,
            CertificationWords words,
            People people,
            CurrentActor current,
            Clock clock) {
        this.revisions = revisions;
        this.awards = awards;
        this.starts = starts;
        this.standings = standings;
        this.checks = checks;
        this.checkWords = checkWords;
        this.endorsing = endorsing;
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

    /** Those of which somebody can still get a first award. */
    public List<Certification> offered() {
        return all().stream().filter(one -> !isRetired(one)).toList();
    }

    /** Whether none is awarded any more. */
    public boolean isRetired(Certification certification) {
        return certification.isRetiredOn(today());
    }

    /**
     * What an award is worth on a day. Its own revision says when the window for renewal opens.
     *
     * @param validUntil the last valid day; null without an end
     * @param revokedOn the day in the organization's calendar; null where it stands
     * @param suspendedOn the day from which on it does not count; null where it does
     * @param missingCheck the year of the yearly check for which alone it does not count; null for none
     */
    public AwardState state(
            Certification terms,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate revokedOn,
            @Nullable LocalDate suspendedOn,
            @Nullable Integer missingCheck,
            LocalDate day) {
        var suspended =
                suspendedOn == null || missingCheck != null ? List.<Span>of() : List.of(new Span(suspendedOn, null));
        var missed = suspendedOn == null || missingCheck == null
                ? List.<Missed>of()
                : List.of(new Missed(1, missingCheck, suspendedOn, null));
        var term = new Term(1, validFrom, validUntil, revokedOn, suspended, missed);
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

    /**
     * These people have set out for those of the certifications that they have yet to earn, and keep the version of this day.
     * Said twice, it is so once; a certification that is offered no more is passed over.
     */
    @Transactional
    public void setOut(OrganizationId organization, Collection<PersonId> of, Collection<CertificationId> wanted) {
        var offered = wanted.stream().filter(id -> find(id).isPresent()).toList();
        starts.add(
                organization,
                standings.of(organization, of).values().stream()
                        .flatMap(standing -> offered.stream()
                                .flatMap(id -> standings.outlook(standing, id).stream()
                                        .filter(outlook -> outlook.stage() == Stage.FIRST)
                                        .map(outlook -> new Starts.Made(
                                                standing.holder().person(), id, outlook.number(), standing.day()))))
                        .toList());
    }

    /** What there is to say about the yearly check of each award that asks for one, in the reader's language. */
    @Transactional
    public Map<UUID, String> checksInWords(OrganizationId organization, PersonId person) {
        var standing = standings.of(new Holder(organization, person));
        var said = new HashMap<UUID, String>();
        checks.of(standing)
                .forEach(about -> about.foremostOn(standing.day())
                        .ifPresent(one -> said.put(about.award().id(), checkWords.sentence(one, standing.day()))));
        return said;
    }

    /** What the awards of people had earned beside them by each award: titles by award, absent where it is nothing. */
    @Transactional
    public Map<UUID, List<String>> endorsements(OrganizationId organization, Collection<PersonId> people) {
        return endorsing.titles(organization, people);
    }

    /** The yearly checks of what they hold; empty where it asks for none. */
    Optional<AwardChecks> checks(CertificationId certification, Holder holder) {
        return checks.of(standings.of(holder), certification);
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
