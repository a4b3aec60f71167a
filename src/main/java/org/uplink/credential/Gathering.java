package org.uplink.credential;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Refusal;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** Credentials gathered in one: made, shown and taken back by the one who holds them. */
@ApplicationScoped
class Gathering {

    /** A page and a file that people still look through. */
    static final int MOST = 20;

    private record Found(LearnerRecord record, List<String> credentials) {}

    private final LearnerRecords records;
    private final Sharing sharing;
    private final Verification verification;
    private final CurrentActor current;
    private final Clock clock;

    Gathering(LearnerRecords records, Sharing sharing, Verification verification, CurrentActor current, Clock clock) {
        this.records = records;
        this.sharing = sharing;
        this.verification = verification;
        this.current = current;
        this.clock = clock;
    }

    /** The own records, the latest first. */
    @Transactional
    List<LearnerRecord> own() {
        return records.of(current.get());
    }

    /** What can go into one: the own credentials of the active organization that were not taken back. */
    @Transactional
    List<Sharing.Own> choices() {
        return sharing.own().stream()
                .filter(own -> own.credential().revokedOn() == null)
                .toList();
    }

    /**
     * Makes a record that only its holder sees.
     *
     * @param id chosen before, so that a retry makes nothing twice
     * @param awards others than the own are left out
     * @return false where none of the awards can go into one, or more than {@link #MOST}: nothing is made
     */
    @Transactional
    boolean make(UUID id, Set<UUID> awards, boolean nameShown) {
        var all = choices();
        var chosen = all.stream()
                .map(Sharing.Own::credential)
                .filter(credential -> awards.contains(credential.awardId()))
                .map(Credential::slug)
                .toList();
        if (chosen.isEmpty() || chosen.size() > MOST) {
            return false;
        }
        var now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        records.make(current.get(), new LearnerRecords.New(id, chosen, nameShown, chosen.size() < all.size(), now));
        return true;
    }

    /** @throws Refusal.NotFound for a record of somebody else */
    @Transactional
    void share(UUID record, boolean shared) {
        check(record);
        if (shared) {
            records.share(record, Instant.now(clock));
        } else {
            records.close(record);
        }
    }

    /** @throws Refusal.NotFound for a record of somebody else */
    @Transactional
    void withdraw(UUID record) {
        check(record);
        records.withdraw(record, Instant.now(clock));
    }

    private void check(UUID record) {
        if (own().stream().noneMatch(one -> one.id().equals(record))) {
            throw new Refusal.NotFound();
        }
    }

    /**
     * What stands under an address, for whoever may read it.
     *
     * @throws Refusal.NotFound for an address that was never given out, and for others while only the holder sees it
     */
    Gathered find(String slug) {
        var found = Tenancy.within(
                Scope.ofCredential(slug),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> records.find(slug)
                                .filter(this::mayRead)
                                .map(record -> new Found(record, records.entries(slug)))
                                .orElseThrow(Refusal.NotFound::new)));
        return new Gathered(
                found.record(),
                found.credentials().stream().map(verification::find).toList());
    }

    private boolean mayRead(LearnerRecord record) {
        return record.open()
                || current.find()
                        .filter(actor -> actor.person().value().equals(record.personId()))
                        .isPresent();
    }
}
