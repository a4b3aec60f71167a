package org.uplink.certification.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Ids;
import org.uplink.platform.Lock;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** The rows of the ledger. */
@ApplicationScoped
class EntryRows {

    private static final String BECAME = """
            from credit_entry e
            left join lateral (select s.deed from credit_step s
                               where s.entry_id = e.id and s.deed in ('withdraw', 'restore')
                               order by s.at desc, s.id desc limit 1) own on true
            left join lateral (select s.deed, s.reason, s.by_person, s.at from credit_step s
                               where s.entry_id = e.id and s.deed in ('accept', 'reject')
                               order by s.at desc, s.id desc limit 1) judged on true
            """;

    /** Of an entry only what counting needs; a condition follows. */
    static final String NOW_SHORT = """
            select e.drawn, coalesce(own.deed = 'withdraw', false) as withdrawn, judged.deed as verdict
            """ + BECAME;

    /** An entry {@code e} with what became of it; a condition follows. */
    static final String NOW = """
            select e.id, e.person_id, e.category, e.day, e.minutes, e.what, e.body, e.note, e.link,
                   array_to_string(e.competencies, ' '),
                   array_to_string(coalesce((select p.cycles from credit_placement p where p.entry_id = e.id
                                             order by p.placed_at desc, p.id desc limit 1), e.cycles), ' '),
                   e.source, e.drawn, e.entered_on, e.entered_at,
                   coalesce(own.deed = 'withdraw', false), judged.deed, coalesce(judged.reason, ''),
                   judged.by_person, judged.at
            """ + BECAME;

    /**
     * A new row.
     *
     * @param sourceKey what it follows from by itself; null for what somebody wrote
     */
    record Added(
            EntryDraft draft,
            LocalDate day,
            String source,
            @Nullable String sourceKey,
            String onceKey,
            boolean drawn,
            int share,
            LocalDate enteredOn) {}

    private final EntityManager entities;
    private final Lock lock;
    private final Clock clock;

    EntryRows(EntityManager entities, Lock lock, Clock clock) {
        this.entities = entities;
        this.lock = lock;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else writes for this person. */
    void lock(OrganizationId organization, PersonId person) {
        lock.take("credits " + organization + " " + person);
    }

    /** The latest day first. */
    List<EntryRow> of(OrganizationId organization, PersonId person) {
        return of(organization, List.of(person));
    }

    /** Of each of them the latest day first. */
    @SuppressWarnings("unchecked")
    List<EntryRow> of(OrganizationId organization, Collection<PersonId> people) {
        return entities.createNativeQuery(
                        NOW + "where e.organization_id = ?1 and e.person_id = any(?2) order by e.day desc, e.id desc",
                        EntryRow.class)
                .setParameter(1, organization.value())
                .setParameter(2, PersonId.values(people))
                .getResultList();
    }

    Optional<EntryRow> find(OrganizationId organization, UUID entry) {
        var found = entities.createNativeQuery(NOW + "where e.organization_id = ?1 and e.id = ?2", EntryRow.class)
                .setParameter(1, organization.value())
                .setParameter(2, entry)
                .getResultList();
        return found.isEmpty() ? Optional.empty() : Optional.of((EntryRow) found.getFirst());
    }

    /** How many somebody has written, and not had entered by itself. */
    int written(OrganizationId organization, PersonId person) {
        var count = entities.createNativeQuery("""
                        select count(*) from credit_entry
                        where organization_id = ?1 and person_id = ?2 and source_key is null""")
                .setParameter(1, organization.value())
                .setParameter(2, person.value())
                .getSingleResult();
        return ((Long) count).intValue();
    }

    /** The key of an entry for which another may not stand; "" for one that came by itself without any. */
    String onceKey(UUID entry) {
        return (String) entities.createNativeQuery("select once_key from credit_entry where id = ?1")
                .setParameter(1, entry)
                .getSingleResult();
    }

    record Same(String onceKey, LocalDate day) {}

    /** Entries with one of these keys that were not taken back. */
    @SuppressWarnings("unchecked")
    List<Same> same(OrganizationId organization, PersonId person, List<String> onceKeys) {
        return entities.createNativeQuery("""
                        select e.once_key, e.day from credit_entry e
                        where e.organization_id = ?1 and e.person_id = ?2 and e.once_key = any (?3)
                          and coalesce((select s.deed from credit_step s
                                        where s.entry_id = e.id and s.deed in ('withdraw', 'restore')
                                        order by s.at desc, s.id desc limit 1), '') <> 'withdraw'""", Same.class)
                .setParameter(1, organization.value())
                .setParameter(2, person.value())
                .setParameter(3, onceKeys.toArray(String[]::new))
                .getResultList();
    }

    /** @return its id; empty where what it follows from has been entered before */
    Optional<UUID> add(OrganizationId organization, PersonId person, Added added) {
        var id = Ids.next();
        var draft = added.draft();
        var rows = entities.createNativeQuery("""
                        insert into credit_entry (id, organization_id, person_id, category, day, minutes, what, body, note, link,
                            competencies, cycles, source, source_key, once_key, drawn, share, entered_on, entered_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
                        on conflict (organization_id, person_id, source_key) do nothing""")
                .setParameter(1, id)
                .setParameter(2, organization.value())
                .setParameter(3, person.value())
                .setParameter(4, draft.category())
                .setParameter(5, added.day())
                .setParameter(6, draft.minutes())
                .setParameter(7, draft.what())
                .setParameter(8, draft.body())
                .setParameter(9, draft.note())
                .setParameter(10, draft.link())
                .setParameter(11, draft.competencies().toArray(String[]::new))
                .setParameter(12, draft.cycles().toArray(String[]::new))
                .setParameter(13, added.source())
                .setParameter(14, added.sourceKey())
                .setParameter(15, added.onceKey())
                .setParameter(16, added.drawn())
                .setParameter(17, added.share())
                .setParameter(18, added.enteredOn())
                .setParameter(19, Instant.now(clock))
                .executeUpdate();
        return rows == 0 ? Optional.empty() : Optional.of(id);
    }

    /** @return the id of the step */
    UUID step(OrganizationId organization, UUID entry, String deed, String reason, PersonId by) {
        var id = Ids.next();
        entities.createNativeQuery("""
                        insert into credit_step (id, organization_id, entry_id, deed, reason, by_person, at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, id)
                .setParameter(2, organization.value())
                .setParameter(3, entry)
                .setParameter(4, deed)
                .setParameter(5, reason)
                .setParameter(6, by.value())
                .setParameter(7, Instant.now(clock))
                .executeUpdate();
        return id;
    }

    void place(OrganizationId organization, UUID entry, List<String> cycles) {
        entities.createNativeQuery("""
                        insert into credit_placement (id, organization_id, entry_id, cycles, placed_at)
                        values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, Ids.next())
                .setParameter(2, organization.value())
                .setParameter(3, entry)
                .setParameter(4, cycles.toArray(String[]::new))
                .setParameter(5, Instant.now(clock))
                .executeUpdate();
    }
}
