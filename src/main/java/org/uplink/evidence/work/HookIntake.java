package org.uplink.evidence.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Competencies;
import org.uplink.competency.CompetencyId;
import org.uplink.platform.Ids;
import org.uplink.platform.Lock;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** Takes in what a program hands in for somebody, in the organization that the transaction acts for. */
@ApplicationScoped
class HookIntake {

    /**
     * What a program sends.
     *
     * @param person e-mail address of a member
     * @param redacted the sender's word that everything on the redaction list is done
     */
    record Work(
            @Nullable String person,
            @Nullable String title,
            @Nullable String text,
            @Nullable List<String> links,
            @Nullable LocalDate occurredOn,
            @Nullable List<Claim> competencies,
            @Nullable Boolean redacted) {

        Draft draft(LocalDate today) {
            return new Draft(
                    title == null ? "" : title.strip(),
                    text == null ? "" : text.strip(),
                    links == null ? "" : String.join("\n", links),
                    occurredOn == null ? today : occurredOn,
                    null,
                    "",
                    null,
                    competencies == null
                            ? List.of()
                            : competencies.stream().filter(Objects::nonNull).toList());
        }

        Set<String> ticked() {
            return Boolean.TRUE.equals(redacted) ? Set.copyOf(HandInRules.REDACTION) : Set.of();
        }
    }

    sealed interface Outcome {
        record Taken(UUID submission) implements Outcome {}

        /** It arrived before: nothing changes. */
        record Known(UUID submission) implements Outcome {}

        /** @param problems field and what is wrong with it */
        record Refused(List<String> problems) implements Outcome {}
    }

    private final EntityManager entities;
    private final Lock lock;
    private final Submissions submissions;
    private final Steps steps;
    private final Competencies competencies;
    private final Choices choices;
    private final Clock clock;

    HookIntake(
            EntityManager entities,
            Lock lock,
            Submissions submissions,
            Steps steps,
            Competencies competencies,
            Choices choices,
            Clock clock) {
        this.entities = entities;
        this.lock = lock;
        this.submissions = submissions;
        this.steps = steps;
        this.competencies = competencies;
        this.choices = choices;
        this.clock = clock;
    }

    @Transactional
    Outcome take(String delivery, Work work) {
        lock.takeHere("hook:");
        var before = known(delivery);
        if (before.isPresent()) {
            return new Outcome.Known(before.get());
        }
        var district = district();
        var draft = work.draft(LocalDate.now(clock.withZone(ZoneId.of(district.zone()))));
        var people = members(work.person());
        var problems = problems(work, draft, district);
        if (people.size() != 1) {
            problems.add("person: " + (people.isEmpty() ? "no member has" : "several members have") + " this address");
        }
        return problems.isEmpty()
                ? new Outcome.Taken(handIn(district, people.getFirst(), draft, delivery))
                : new Outcome.Refused(problems);
    }

    private UUID handIn(District district, UUID person, Draft draft, String delivery) {
        var id = Ids.next();
        submissions.add(new Submissions.New(id, district.id(), person, Kind.WORK_SAMPLE, null, "hook"));
        var one = submissions.lock(id);
        submissions.write(one, draft);
        submissions.move(one, State.SUBMITTED);
        steps.addHandIn(one, new PersonId(person), new Steps.HandedIn(draft, List.of(), HandInRules.REDACTION));
        entities.createNativeQuery("""
                        insert into work_delivery (organization_id, delivery, submission_id, received_at)
                        values (?1, ?2, ?3, ?4)""")
                .setParameter(1, district.id())
                .setParameter(2, delivery)
                .setParameter(3, id)
                .setParameter(4, Instant.now(clock))
                .executeUpdate();
        return id;
    }

    private List<String> problems(Work work, Draft draft, District district) {
        var framework = competencies.frameworkOf(new OrganizationId(district.id()));
        var problems = new ArrayList<String>();
        draft.claims().stream()
                .filter(claim -> framework
                        .competency(new CompetencyId(claim.competency()))
                        .isEmpty())
                .forEach(claim -> problems.add("competencies: there is no " + claim.competency()));
        if (draft.claims().size() > HandInRules.MOST_COMPETENCIES) {
            problems.add("competencies: at most " + HandInRules.MOST_COMPETENCIES);
        }
        var setting = new HandInRules.Setting(
                Kind.WORK_SAMPLE,
                choices.ceiling(Kind.WORK_SAMPLE),
                0,
                work.ticked(),
                LocalDate.now(clock.withZone(ZoneId.of(district.zone()))));
        HandInRules.check(draft, setting).forEach(problem -> problems.add(problem.field() + ": " + problem.what()));
        return problems;
    }

    private record District(UUID id, String zone) {}

    private District district() {
        return (District) entities.createNativeQuery(
                        "select id, time_zone from organization where id = uplink_organization()", District.class)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private Optional<UUID> known(String delivery) {
        return entities
                .createNativeQuery(
                        "select submission_id from work_delivery where organization_id = uplink_organization() and delivery = ?1")
                .setParameter(1, delivery)
                .getResultList()
                .stream()
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> members(@Nullable String email) {
        return entities.createNativeQuery("""
                        select p.id from membership m join person p on p.id = m.person_id
                        where m.organization_id = uplink_organization() and m.ended_on is null
                          and p.email <> '' and lower(p.email) = lower(?1)""")
                .setParameter(1, email == null ? "" : email.strip())
                .getResultList();
    }
}
