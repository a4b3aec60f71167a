package org.uplink.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.ContentJson;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;

/** Makes one mail of all that somebody has not read, on the days on which they want one. */
@ApplicationScoped
class Digests {

    /** What nobody read for this long is not brought up again. */
    private static final Duration NEWS = Duration.ofDays(30);

    /** @param last day of the person's mail before */
    private record Reader(
            UUID person, String mail, @Nullable LocalDate last) {}

    private record New(UUID id, UUID person) {}

    private final MailConfig config;
    private final EntityManager entities;
    private final Clock clock;

    Digests(MailConfig config, EntityManager entities, Clock clock) {
        this.config = config;
        this.entities = entities;
        this.clock = clock;
    }

    /** @return how many mails wait now that did not before */
    int make(OrganizationId organization, LocalDate today) {
        if (config.from().isEmpty()) {
            return 0;
        }
        var quiet = isQuiet(organization, today);
        var mails = readers(organization, today).stream()
                .filter(reader ->
                        DigestRules.isDue(Frequency.find(reader.mail()).orElseThrow(), today, reader.last(), quiet))
                .map(reader -> new New(Ids.next(), reader.person()))
                .toList();
        return mails.isEmpty() ? 0 : write(mails, organization, today);
    }

    private boolean isQuiet(OrganizationId organization, LocalDate today) {
        return (Boolean) entities.createNativeQuery("""
                        select exists (select from calendar_period
                                       where organization_id = ?1 and ?2 between from_on and until_on)""")
                .setParameter(1, organization.value())
                .setParameter(2, today)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private List<Reader> readers(OrganizationId organization, LocalDate today) {
        return entities.createNativeQuery("""
                        select waiting.person_id, coalesce(f.mail, 'daily'),
                               (select max(m.day) from mail m
                                where m.organization_id = ?1 and m.person_id = waiting.person_id) as last
                        from (select distinct person_id from notice
                              where organization_id = ?1 and mail_id is null and read_at is null and made_at > ?2) waiting
                        join membership running on running.organization_id = ?1 and running.person_id = waiting.person_id
                            and running.ended_on is null
                            and not exists (select from leave away where away.organization_id = ?1
                                            and away.person_id = waiting.person_id and away.cancelled_at is null
                                            and ?3 between away.from_on and away.until_on)
                        left join notice_preference f on f.organization_id = ?1 and f.person_id = waiting.person_id""", Reader.class)
                .setParameter(1, organization.value())
                .setParameter(2, oldest())
                .setParameter(3, today)
                .getResultList();
    }

    private int write(List<New> mails, OrganizationId organization, LocalDate today) {
        var now = Instant.now(clock);
        var made = entities.createNativeQuery("""
                        insert into mail (id, organization_id, person_id, day, next_try_at)
                        select n.id, ?2, n.person, ?3, in_mail_hours(?2, now()) from jsonb_to_recordset(?1 ::jsonb) as n(id uuid, person uuid)
                        on conflict (organization_id, person_id, day) do nothing""")
                .setParameter(1, ContentJson.write(mails))
                .setParameter(2, organization.value())
                .setParameter(3, today)
                .executeUpdate();
        entities.createNativeQuery("""
                        update notice n set mail_id = m.id
                        from mail m join jsonb_to_recordset(?1 ::jsonb) as new(id uuid) on new.id = m.id
                        where n.organization_id = ?2 and n.person_id = m.person_id and n.mail_id is null
                          and n.read_at is null and n.made_at between ?3 and ?4""")
                .setParameter(1, ContentJson.write(mails))
                .setParameter(2, organization.value())
                .setParameter(3, oldest())
                .setParameter(4, now)
                .executeUpdate();
        return made;
    }

    private Instant oldest() {
        return Instant.now(clock).minus(NEWS);
    }
}
