package org.uplink.people.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.people.Accounts;
import org.uplink.people.EndedSessions;
import org.uplink.platform.Actor;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Lock;

/** The accounts of the one who acts. */
@ApplicationScoped
class OwnAccounts {

    /**
     * @param provider alias of its identity provider, "" for a password at Uplink, null where nobody has noted it yet
     * @param organization whose provider that is, or which region's, or ""
     * @param keptFor an organization of theirs that it may open and this session does not
     */
    record Row(
            String key,
            @Nullable String provider,
            String organization,
            @Nullable String email,
            Instant since,
            @Nullable String keptFor) {

        /** What it is called in an address. */
        public String id() {
            return Accounts.subject(key);
        }

        public boolean atUplink() {
            return "".equals(provider);
        }

        /** What the account of this session says of itself now is known better than what was kept. */
        Row now(SignedIn here, String where) {
            return key.equals(here.key())
                    ? new Row(key, here.provider(), where, here.account().email(), since, keptFor)
                    : this;
        }
    }

    /**
     * Whoever acts by the provider of one district must not shut the person out of another: an account that may open an
     * organization which this session does not is kept. One at Uplink, or of a provider of no organization, may open any.
     */
    private static final String ROWS = """
            select i.key, i.provider, coalesce(home.name, area.name, '') as organization, i.email, i.created_at,
                   (select min(shut.name) from membership m join organization shut on shut.id = m.organization_id
                    where m.person_id = i.person_id and m.ended_on is null and not shut.id = any (?2)
                      and (shut.alias = i.provider or i.key = any (m.invited_accounts) or home.id is null)) as kept_for
            from identity i left join organization home on home.alias = i.provider
            left join region area on area.alias = i.provider
            where i.person_id = ?1 order by i.created_at, i.key""";

    private final EntityManager entities;
    private final Lock lock;
    private final CurrentActor current;
    private final EndedSessions sessions;
    private final AuditTrail trail;
    private final Event<AccountsChanged> changed;
    private final Clock clock;

    OwnAccounts(
            EntityManager entities,
            Lock lock,
            CurrentActor current,
            EndedSessions sessions,
            AuditTrail trail,
            Event<AccountsChanged> changed,
            Clock clock) {
        this.entities = entities;
        this.lock = lock;
        this.current = current;
        this.sessions = sessions;
        this.trail = trail;
        this.changed = changed;
        this.clock = clock;
    }

    /** The oldest first. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<Row> list() {
        return entities.createNativeQuery(ROWS, Row.class)
                .setParameter(1, me().person().value())
                .setParameter(2, openHere())
                .getResultList();
    }

    private UUID[] openHere() {
        return me().organizations().stream().map(one -> one.id().value()).toArray(UUID[]::new);
    }

    private Actor me() {
        return current.get();
    }

    /** Of two at once that leave none, the second waits and finds the last. @return whether it may go, or is gone already */
    @Transactional
    boolean remove(String key, SignedIn here) {
        lock.take("accounts of " + me().person());
        var all = list();
        var found = all.stream().filter(one -> one.key().equals(key)).findFirst();
        var may = found.isEmpty() || mayGo(found.get(), all, here);
        found.filter(_ -> may).ifPresent(this::remove);
        return may;
    }

    /** That of this session is known, so that one is always left. */
    static boolean mayGo(Row row, List<Row> all, SignedIn here) {
        return row.keptFor() == null
                && !row.key().equals(here.key())
                && all.stream().anyMatch(one -> one.key().equals(here.key()));
    }

    private void remove(Row row) {
        entities.createNativeQuery("delete from identity where key = ?1 and person_id = ?2")
                .setParameter(1, row.key())
                .setParameter(2, me().person().value())
                .executeUpdate();
        sessions.endAll(row.key());
        var email = Optional.ofNullable(row.email()).orElse("");
        trail.record(
                "removed-account", MyAccounts.ADDRESS, me().alias().equals(row.provider()) ? email : "", me().person());
        changed.fire(new AccountsChanged(me().person(), false, row.organization(), email, Instant.now(clock)));
    }
}
