package org.uplink.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.ContentJson;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;

/** Notices of the organization that the transaction acts for. */
@ApplicationScoped
class NoticeRows {

    static final int PAGE_SIZE = 30;

    private record Row(
            UUID id,
            UUID person,
            String kind,
            String key,
            String subject,
            String detail,
            @Nullable LocalDate day,
            String address) {

        static Row of(Told told) {
            return new Row(
                    Ids.next(),
                    told.person(),
                    told.kind(),
                    told.key(),
                    told.subject(),
                    told.detail(),
                    told.day(),
                    told.address());
        }
    }

    private final EntityManager entities;
    private final Clock clock;

    NoticeRows(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @return how many were not told before */
    int add(Collection<Told> all) {
        if (all.isEmpty()) {
            return 0;
        }
        return entities.createNativeQuery("""
                        insert into notice (id, organization_id, person_id, kind, key, subject, detail, day, address, made_at)
                        select n.id, uplink_organization(), n.person, n.kind, n.key, n.subject, n.detail, n.day, n.address, ?2
                        from jsonb_to_recordset(?1 ::jsonb) as n(id uuid, person uuid, kind text, key text, subject text,
                                                                 detail text, day date, address text)
                        on conflict (organization_id, person_id, kind, key) do nothing""")
                .setParameter(1, ContentJson.write(all.stream().map(Row::of).toList()))
                .setParameter(2, Instant.now(clock))
                .executeUpdate();
    }

    /** The newest first, without those whose words are no longer kept. */
    @SuppressWarnings("unchecked")
    List<Notice> list(PersonId person, boolean unreadOnly, int page) {
        return entities.createNativeQuery("select " + Notice.COLUMNS + """
                         from notice n
                        where n.organization_id = uplink_organization() and n.person_id = ?1 and n.emptied_at is null
                          and (not ?2 or n.read_at is null)
                        order by n.made_at desc, n.id limit ?3 offset ?4""", Notice.class)
                .setParameter(1, person.value())
                .setParameter(2, unreadOnly)
                .setParameter(3, PAGE_SIZE)
                .setParameter(4, (page - 1) * PAGE_SIZE)
                .getResultList();
    }

    /** What a mail has to say, without what was read meanwhile. */
    @SuppressWarnings("unchecked")
    List<Notice> ofMail(UUID mail) {
        return entities.createNativeQuery(
                        "select " + Notice.COLUMNS
                                + " from notice n where n.mail_id = ?1 and n.read_at is null order by n.day, n.made_at, n.id",
                        Notice.class)
                .setParameter(1, mail)
                .getResultList();
    }

    /** Up to so many, for a number that is read at a glance. */
    int unread(PersonId person, int most) {
        return ((Number) entities.createNativeQuery("""
                        select count(*) from (select from notice
                            where organization_id = uplink_organization() and person_id = ?1 and read_at is null limit ?2) n""")
                        .setParameter(1, person.value())
                        .setParameter(2, most)
                        .getSingleResult())
                .intValue();
    }

    /**
     * Read twice it is read once.
     *
     * @return the address that it points to; empty where the person has no such notice
     */
    @SuppressWarnings("unchecked")
    Optional<String> read(PersonId person, UUID notice) {
        return entities.createNativeQuery("""
                        update notice set read_at = coalesce(read_at, ?3)
                        where organization_id = uplink_organization() and person_id = ?1 and id = ?2
                        returning address""")
                .setParameter(1, person.value())
                .setParameter(2, notice)
                .setParameter(3, Instant.now(clock))
                .getResultStream()
                .findFirst();
    }

    /** What is settled needs nobody's look any longer. */
    void settle(Set<NoticeKind> kinds, Collection<String> keys) {
        entities.createNativeQuery("""
                        update notice set read_at = ?3
                        where organization_id = uplink_organization() and kind = any (?1 ::text[]) and key = any (?2 ::text[]) and read_at is null""")
                .setParameter(1, keys(kinds))
                .setParameter(2, keys.toArray(String[]::new))
                .setParameter(3, Instant.now(clock))
                .executeUpdate();
    }

    /**
     * Takes back what nobody has read yet, here or in a mail.
     *
     * @return who has heard nothing of it
     */
    @SuppressWarnings("unchecked")
    Set<UUID> takeBack(Set<NoticeKind> kinds, Collection<String> keys) {
        List<UUID> unheard = entities.createNativeQuery("""
                        with about as materialized (
                            select n.id, n.person_id, n.read_at is null and (n.mail_id is null or m.state = 'waiting') as unheard
                            from notice n left join mail m on m.id = n.mail_id
                            where n.organization_id = uplink_organization() and n.kind = any (?1 ::text[]) and n.key = any (?2 ::text[])
                        ), back as (
                            update notice set subject = '', detail = '', read_at = ?3, emptied_at = ?3
                            where id in (select id from about where unheard)
                        )
                        select person_id from about group by person_id having bool_and(unheard)""")
                .setParameter(1, keys(kinds))
                .setParameter(2, keys.toArray(String[]::new))
                .setParameter(3, Instant.now(clock))
                .getResultList();
        return Set.copyOf(unheard);
    }

    private static String[] keys(Set<NoticeKind> kinds) {
        return kinds.stream().map(NoticeKind::key).toArray(String[]::new);
    }

    /** @param upTo made later than this it was not on the page */
    int readAll(PersonId person, Instant upTo) {
        return entities.createNativeQuery("""
                        update notice set read_at = ?2
                        where organization_id = uplink_organization() and person_id = ?1 and read_at is null and made_at <= ?3""")
                .setParameter(1, person.value())
                .setParameter(2, Instant.now(clock))
                .setParameter(3, upTo)
                .executeUpdate();
    }
}
