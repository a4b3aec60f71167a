package org.uplink.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplink.certification.AwardRevoked;
import org.uplink.platform.Actor;
import org.uplink.platform.ContentJson;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** Credentials as rows. Row-level security lets a stranger see the one whose address the transaction states. */
@ApplicationScoped
class Credentials {

    /** An award with the names that its credential carries for good, and the titles of what it has earned beside it. */
    record Named(UUID award, String title, String issuer, String holder, List<String> endorsements) {}

    private record NewRow(
            UUID id, String slug, UUID award, String title, String issuer, String holder, List<String> endorsements) {

        static NewRow of(Named named) {
            return new NewRow(
                    Ids.next(),
                    Ids.secret(),
                    named.award(),
                    named.title(),
                    named.issuer(),
                    named.holder(),
                    named.endorsements());
        }
    }

    private record Issued(UUID award, String slug) {}

    record Logo(byte[] content, String type) {}

    private static final String SELECT = """
            select c.slug, c.award_id, c.person_id, c.title, c.issuer_name, c.holder_name, c.certification, c.revision, c.stage,
                   c.valid_from, c.valid_until, c.shared_at is not null as shared, c.identity_hash, c.identity_salt,
                   (select json_agg(json_build_object('kind', e.kind, 'title', e.title, 'occurred_on', e.occurred_on)
                                    order by e.occurred_on, e.evidence_id)::text
                    from credential_evidence e where e.credential_id = c.id) as evidence,
                   (r.revoked_at at time zone o.time_zone)::date as revoked_on,
                   (c.suspended_at at time zone o.time_zone)::date as suspended_on, c.missing_check, c.endorsements #>> '{}' as endorsements, o.time_zone, o.alias, c.issued_at,
                   s.list, s.position
            from credential c
            join organization o on o.id = c.organization_id
            join credential_status s on s.credential_id = c.id
            left join credential_revocation r on r.credential_id = c.id
            """;

    private final EntityManager entities;

    Credentials(EntityManager entities) {
        this.entities = entities;
    }

    /** @return the addresses of those that were issued, by award; what stands already is absent */
    @SuppressWarnings("unchecked")
    Map<UUID, String> issue(List<Named> named, Instant now) {
        List<Issued> issued = entities.createNativeQuery("""
                        insert into credential (id, slug, organization_id, person_id, award_id, title, issuer_name, holder_name,
                                                certification, revision, stage, valid_from, valid_until, issued_at, suspended_at,
                                                missing_check, endorsements, issue)
                        select n.id, n.slug, a.organization_id, a.person_id, a.id, n.title, n.issuer, n.holder, a.certification,
                               a.revision, made.stage, a.valid_from, a.ends_on, ?1, a.suspended_at, a.missing_check,
                               n.endorsements,
                               1 + (select count(*) from award_revocation_end u where u.award_id = a.id)
                        from jsonb_to_recordset(?2 ::jsonb) as n(id uuid, slug text, award uuid, title text, issuer text,
                                                                 holder text, endorsements jsonb)
                        join award_now a on a.id = n.award
                        join award made on made.id = n.award
                        on conflict on constraint credential_award_uk do nothing
                        returning award_id, slug""", Issued.class)
                .setParameter(1, now)
                .setParameter(
                        2, ContentJson.write(named.stream().map(NewRow::of).toList()))
                .getResultList();
        return issued.stream().collect(Collectors.toMap(Issued::award, one -> "/verify/" + one.slug()));
    }

    private record Taken(UUID person, int issue, String title) {
        CredentialRevoked of(AwardRevoked revoked) {
            return new CredentialRevoked(new PersonId(person), revoked.award(), issue, title, revoked.reason());
        }
    }

    /** @return what was taken back; empty where it was before, or none was issued */
    Optional<CredentialRevoked> revoke(AwardRevoked revoked) {
        return entities.createNativeQuery("""
                        with taken as (
                            insert into credential_revocation (credential_id, slug, organization_id, revoked_at, reason)
                            select c.id, c.slug, c.organization_id, ?1, ?2 from credential c where c.award_id = ?3
                            on conflict do nothing returning credential_id)
                        select c.person_id, c.issue, c.title from credential c join taken t on t.credential_id = c.id""", Taken.class)
                .setParameter(1, revoked.at())
                .setParameter(2, revoked.reason())
                .setParameter(3, revoked.award())
                .getResultStream()
                .map(taken -> ((Taken) taken).of(revoked))
                .findFirst();
    }

    /** Says whether the awards count, as they do or do not now. A credential that is revoked stays as it is. */
    void follow(Collection<UUID> awards) {
        entities.createNativeQuery("""
                        update credential c set suspended_at = a.suspended_at, missing_check = a.missing_check
                        from award_now a
                        where a.id = any(?1) and c.award_id = a.id
                          and not exists (select from credential_revocation r where r.credential_id = c.id)""")
                .setParameter(1, awards.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Another last valid day; what is revoked stays as it is. */
    void move(UUID award, LocalDate until) {
        entities.createNativeQuery("""
                        update credential c set valid_until = ?2
                        where c.award_id = ?1
                          and not exists (select from credential_revocation r where r.credential_id = c.id)""")
                .setParameter(1, award)
                .setParameter(2, until)
                .executeUpdate();
    }

    Optional<Credential> find(String slug) {
        return entities.createNativeQuery(SELECT + "where c.slug = ?1", Credential.class)
                .setParameter(1, slug)
                .getResultStream()
                .map(Credential.class::cast)
                .findFirst();
    }

    /** Whether it was issued, or gathered, and is no longer kept. */
    boolean isGone(String slug) {
        return (Boolean) entities.createNativeQuery(
                        "select exists (select from credential_status s where s.slug = ?1 and s.gone_at is not null)")
                .setParameter(1, slug)
                .getSingleResult();
    }

    /** All of the one who acts, in the active organization, the latest first. */
    @SuppressWarnings("unchecked")
    List<Credential> of(Actor actor) {
        return entities.createNativeQuery(
                        SELECT
                                + "where c.organization_id = ?1 and c.person_id = ?2 and not exists (select from credential later"
                                + " where later.award_id = c.award_id and later.issue > c.issue) order by c.valid_from desc,"
                                + " c.issued_at desc",
                        Credential.class)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .getResultList();
    }

    /** The organization behind an alias; its name is no secret. */
    Optional<OrganizationId> organization(String alias) {
        return entities.createNativeQuery("select id from organization where alias = ?1")
                .setParameter(1, alias)
                .getResultStream()
                .map(id -> new OrganizationId((UUID) id))
                .findFirst();
    }

    /** How many status lists the acting organization has: they are numbered from 1. */
    int statusLists() {
        return (Integer) entities.createNativeQuery("select coalesce(max(list), 0) from credential_status")
                .getSingleResult();
    }

    /** The revoked positions of a status list of the acting organization. */
    @SuppressWarnings("unchecked")
    List<Integer> revokedOn(int list) {
        return entities.createNativeQuery("""
                        select s.position from credential_status s
                        join credential_revocation r on r.credential_id = s.credential_id
                        where s.list = ?1
                        union all
                        select s.position from credential_status s
                        join learner_record r on r.id = s.credential_id and r.withdrawn_at is not null
                        where s.list = ?1
                        union all
                        select s.position from credential_status s where s.list = ?1 and s.stays_revoked""").setParameter(1, list).getResultList();
    }

    /** The positions of those of a status list of the acting organization that do not count for now. */
    @SuppressWarnings("unchecked")
    List<Integer> suspendedOn(int list) {
        return entities.createNativeQuery("""
                        select s.position from credential_status s
                        join credential c on c.id = s.credential_id and c.suspended_at is not null
                        where s.list = ?1""").setParameter(1, list).getResultList();
    }

    /** The picture of an organization, which is public. */
    Optional<Logo> logo(String alias) {
        return entities.createNativeQuery(
                        "select logo, logo_type from organization where alias = ?1 and logo is not null", Logo.class)
                .setParameter(1, alias)
                .getResultStream()
                .map(Logo.class::cast)
                .findFirst();
    }
}
