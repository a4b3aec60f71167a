package org.uplink.evidence.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.ContentJson;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;

/** What happened to submissions, in order: rows that stay. */
@ApplicationScoped
class Steps {

    /** What an assessor said with a decision, or nothing where the author acted. */
    record Step(
            UUID id,
            String deed,
            Instant at,
            String by,
            @Nullable String comment) {}

    private final EntityManager entities;
    private final Clock clock;
    private final Event<WorkStep> steps;

    Steps(EntityManager entities, Clock clock, Event<WorkStep> steps) {
        this.entities = entities;
        this.clock = clock;
        this.steps = steps;
    }

    void add(Submission of, Deed deed, PersonId by) {
        insert(of, deed, by, null);
        tell(of, of.title(), of.round(), deed);
    }

    /** A hand-in keeps what was handed in, word for word, and begins another round. */
    void addHandIn(Submission of, PersonId by, HandedIn content) {
        insert(of, Deed.HAND_IN, by, ContentJson.write(content));
        tell(of, content.work().title(), of.round() + 1, Deed.HAND_IN);
    }

    private void tell(Submission of, String title, int round, Deed deed) {
        steps.fire(new WorkStep(of.organization(), of.author(), of.id(), title, round, deed.key()));
    }

    /** @param files hash and name */
    record HandedIn(Draft work, List<FileRows.Row> files, List<String> confirmed) {

        HandedIn withFilesAmong(List<FileRows.Row> there) {
            var kept = files.stream().map(FileRows.Row::sha256).collect(Collectors.toSet());
            return new HandedIn(
                    work,
                    there.stream().filter(row -> kept.contains(row.sha256())).toList(),
                    confirmed);
        }
    }

    private void insert(Submission of, Deed deed, PersonId by, @Nullable String content) {
        entities.createNativeQuery("""
                        insert into submission_step (id, organization_id, submission_id, deed, by_person, at, content)
                        values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as jsonb))""")
                .setParameter(1, Ids.next())
                .setParameter(2, of.organizationId())
                .setParameter(3, of.id())
                .setParameter(4, deed.key())
                .setParameter(5, by.value())
                .setParameter(6, Instant.now(clock))
                .setParameter(7, content)
                .executeUpdate();
    }

    /** The latest; nothing where none kept what it was. */
    @SuppressWarnings("unchecked")
    Optional<HandedIn> handedIn(UUID submission) {
        return entities.createNativeQuery("""
                        select cast(content as text) from submission_step
                        where submission_id = ?1 and deed = 'hand-in' and content is not null
                        order by at desc, id desc limit 1""")
                .setParameter(1, submission)
                .getResultStream()
                .map(content -> ContentJson.read(HandedIn.class, (String) content))
                .findFirst();
    }

    /** The latest first. Decisions carry the assessor's name, which its row keeps. */
    @SuppressWarnings("unchecked")
    List<Step> of(UUID submission) {
        return entities.createNativeQuery("""
                        select id, deed, at, coalesce(name, '') as name, comment from (
                            select st.deed, st.at, (select p.name from person p where p.id = st.by_person) as name,
                                   null as comment, st.id
                            from submission_step st
                            where st.submission_id = ?1 and st.deed in ('hand-in', 'withdraw')
                            union all
                            select r.decision, r.decided_at, r.assessor_name, r.comment, r.id
                            from submission_review r where r.submission_id = ?1) one
                        order by at desc, id desc""", Step.class)
                .setParameter(1, submission)
                .getResultList();
    }
}
