package org.uplink.people.scim;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.uplink.people.OrganizationLock;
import org.uplink.people.joining.Secrets;
import org.uplink.platform.Actor;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Sha256;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** What directories prove with that they speak for an organization: shown once, kept as a hash, good for a while. */
@ApplicationScoped
class DirectoryTokens {

    /** @param running whether requests with it are answered */
    record Token(
            UUID id,
            String name,
            @Nullable String madeBy,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant endedAt,
            @Nullable Instant lastUsedAt,
            boolean running) {}

    private record Owner(UUID id, UUID organizationId) {}

    private record Described(String token, String name, String zone, int frameworkVersion) {}

    /** One, and one beside it while a program is moved from the first to the second. */
    static final int MOST = 2;

    private static final String MATTER = "directory tokens";
    private static final String PREFIX = "uplink_scim_";

    private final EntityManager entities;
    private final CurrentActor current;
    private final OrganizationLock lock;
    private final AuditTrail trail;
    private final Clock clock;

    DirectoryTokens(
            EntityManager entities, CurrentActor current, OrganizationLock lock, AuditTrail trail, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.lock = lock;
        this.trail = trail;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<Token> list() {
        return entities.createNativeQuery("""
                        select t.id, t.name, p.name as made_by, t.made_at, t.expires_at, t.ended_at, t.last_used_at,
                               t.ended_at is null and t.expires_at > now() as running
                        from directory_token t left join person p on p.id = t.made_by
                        where t.organization_id = uplink_organization() order by t.made_at desc, t.id desc limit 20""", Token.class).getResultList();
    }

    /**
     * @param latest the token that was the latest when the form was shown, or ""
     * @return the secret, which is known only now; empty where another was made meanwhile, or there are enough
     */
    @Transactional
    Optional<String> make(String name, Duration life, String latest) {
        lock.take(MATTER);
        var before = list();
        var newest = before.isEmpty() ? "" : before.getFirst().id().toString();
        if (!newest.equals(latest) || before.stream().filter(Token::running).count() >= MOST) {
            return Optional.empty();
        }
        var secret = PREFIX + Secrets.next();
        var now = Instant.now(clock);
        var actor = current.get();
        entities.createNativeQuery("""
                        insert into directory_token (id, organization_id, name, secret_hash, made_by, made_at, expires_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, Ids.next())
                .setParameter(2, actor.organization().value())
                .setParameter(3, name)
                .setParameter(4, Sha256.of(secret))
                .setParameter(5, actor.person().value())
                .setParameter(6, now)
                .setParameter(7, now.plus(life))
                .executeUpdate();
        trail.record("made-directory-token", "/admin/provisioning", name);
        return Optional.of(secret);
    }

    /** From the next request on; again is the same. @return whether there is such a token here */
    @Transactional
    boolean end(UUID token) {
        var known = list().stream().filter(one -> one.id().equals(token)).findFirst();
        var ended = entities.createNativeQuery(
                        "update directory_token set ended_at = ?2 where id = ?1 and ended_at is null")
                .setParameter(1, token)
                .setParameter(2, Instant.now(clock))
                .executeUpdate();
        if (ended > 0) {
            trail.record(
                    "ended-directory-token",
                    "/admin/provisioning",
                    known.map(Token::name).orElse(""));
        }
        return known.isPresent();
    }

    /** The program behind a secret, as one who acts for its organization and has none of people's roles. */
    Optional<Actor> actor(String secret) {
        var owner = inScope(Scope.NOBODY, () -> owner(secret));
        return owner.map(one -> inScope(Scope.of(new OrganizationId(one.organizationId())), () -> use(one)));
    }

    @SuppressWarnings("unchecked")
    private Optional<Owner> owner(String secret) {
        return entities.createNativeQuery("select id, organization_id from uplink_directory_token(?1)", Owner.class)
                .setParameter(1, Sha256.of(secret))
                .getResultStream()
                .findFirst();
    }

    /** Notes the use once a minute: a directory that fills up sends thousands of requests. */
    private Actor use(Owner owner) {
        entities.createNativeQuery("""
                        update directory_token set last_used_at = now()
                        where id = ?1 and (last_used_at is null or last_used_at < now() - interval '1 minute')""").setParameter(1, owner.id()).executeUpdate();
        var told = (Described) entities.createNativeQuery("""
                        select t.name as token, o.name, o.time_zone, o.framework_version
                        from directory_token t join organization o on o.id = t.organization_id where t.id = ?1""", Described.class)
                .setParameter(1, owner.id())
                .getSingleResult();
        return new Actor(
                new PersonId(owner.id()),
                new OrganizationId(owner.organizationId()),
                told.token(),
                told.name(),
                ZoneId.of(told.zone()),
                Locale.ENGLISH,
                "auto",
                Set.of(),
                told.frameworkVersion(),
                List.of());
    }

    private static <T> T inScope(Scope scope, Supplier<T> work) {
        return Tenancy.within(scope, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
