package org.uplink.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.uplink.certification.AwardState;
import org.uplink.people.People;
import org.uplink.platform.Actor;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.Refusal;

/** The own credentials of the one who acts, and what they show of the holder. */
@ApplicationScoped
class Sharing {

    /** One of the own credentials, with what it is worth today. */
    record Own(Credential credential, AwardState state) {}

    /** @param named the evidence that it names now */
    record Choice(Credential credential, List<CarriedEvidence.Found> evidence, List<UUID> named) {}

    private final Credentials credentials;
    private final SharingRows rows;
    private final CarriedEvidence carried;
    private final Verification verification;
    private final People people;
    private final CurrentActor current;
    private final Clock clock;

    Sharing(
            Credentials credentials,
            SharingRows rows,
            CarriedEvidence carried,
            Verification verification,
            People people,
            CurrentActor current,
            Clock clock) {
        this.credentials = credentials;
        this.rows = rows;
        this.carried = carried;
        this.verification = verification;
        this.people = people;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    List<Own> own() {
        return credentials.of(current.get()).stream()
                .map(credential -> new Own(credential, verification.stateOf(credential)))
                .toList();
    }

    /** @throws Refusal.NotFound where the one who acts holds no such award */
    @Transactional
    Choice choice(UUID award) {
        var credential = get(current.get(), award);
        return new Choice(credential, carried.of(credential), rows.named(award));
    }

    /**
     * Says what the page and the signed forms of a credential show. To say the same twice changes nothing.
     *
     * @param named what else carried the award is not named
     * @return the title of the credential
     * @throws Refusal.NotFound where the one who acts holds no such award
     */
    @Transactional
    String set(UUID award, Shows shows, Set<UUID> named) {
        var actor = current.get();
        var before = get(actor, award);
        switch (shows) {
            case NOBODY -> rows.hide(actor, award);
            case NAME -> rows.share(actor, award, SharingRows.Identity.NONE, Instant.now(clock));
            case EMAIL -> rows.share(actor, award, identity(actor, before), Instant.now(clock));
        }
        var chosen = shows == Shows.NOBODY
                ? List.<CarriedEvidence.Found>of()
                : carried.of(before).stream()
                        .filter(one -> named.contains(one.id()))
                        .toList();
        rows.name(award, chosen);
        return before.title();
    }

    private Credential get(Actor actor, UUID award) {
        return credentials.of(actor).stream()
                .filter(credential -> credential.awardId().equals(award))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** With the salt of before where there is one: the same choice gives the same document. */
    private SharingRows.Identity identity(Actor actor, Credential before) {
        var salt = before.identitySalt() == null ? Ids.secret() : before.identitySalt();
        return new SharingRows.Identity(
                IdentityRules.hash(people.member(actor.person()).email(), salt), salt);
    }
}
