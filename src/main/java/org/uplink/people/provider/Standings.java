package org.uplink.people.provider;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplink.people.OrganizationLock;
import org.uplink.people.PeopleChanged;
import org.uplink.people.Registration;
import org.uplink.people.Registration.Place;
import org.uplink.people.provider.RoleMappings.Mapping;
import org.uplink.people.provider.StandingRows.Standing;
import org.uplink.people.provider.StandingRules.Settled;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** Which roles people have because the provider of their organization says so. What a person gave stays. */
@ApplicationScoped
public class Standings {

    private final StandingRows rows;
    private final RoleMappings mappings;
    private final RegionVouchers regions;
    private final OrganizationLock lock;
    private final Registration registration;
    private final Event<PeopleChanged> changed;
    private final AuditTrail trail;

    Standings(
            StandingRows rows,
            RoleMappings mappings,
            RegionVouchers regions,
            OrganizationLock lock,
            Registration registration,
            Event<PeopleChanged> changed,
            AuditTrail trail) {
        this.rows = rows;
        this.mappings = mappings;
        this.regions = regions;
        this.lock = lock;
        this.registration = registration;
        this.changed = changed;
        this.trail = trail;
    }

    /** At the first request of a sign-in; whichever tab or copy comes second finds it done. */
    public void hear(Place place, PersonId person, Said said) {
        var organization = new OrganizationId(place.id());
        var scope = Scope.of(organization, person);
        var changed = Tenancy.within(
                scope,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    lock.take(OrganizationLock.ADMINS, organization);
                    var heard = regions.heard(organization, said);
                    return rows.note(organization, person, heard, mappings.known(organization, heard.words()))
                            && settle(organization, Set.of(person.value()));
                }));
        if (changed) {
            registration.tell(place, scope);
        }
    }

    /** After a change of what words are worth, with what follows; in a transaction that holds the lock of administrators. */
    void adjust(OrganizationId organization, Collection<UUID> people) {
        if (settle(organization, people)) {
            changed.fire(new PeopleChanged(organization));
        }
    }

    private boolean settle(OrganizationId organization, Collection<UUID> people) {
        var worth = mappings.of(organization);
        var changed = false;
        for (var one : rows.of(organization, people)) {
            var said = worth.stream()
                    .filter(mapping -> List.of(one.said()).contains(mapping.value()))
                    .toList();
            changed |= settle(organization, one, said);
        }
        return changed;
    }

    private boolean settle(OrganizationId organization, Standing one, List<Mapping> said) {
        var worth = said.stream().flatMap(mapping -> mapping.worth().stream()).collect(Collectors.toSet());
        var settled =
                StandingRules.settle(one.held(), one.byProvider(), worth, rows.otherAdmins(organization, one.person()));
        if (settled.changes()) {
            rows.grant(organization, one.person(), settled.roles());
        }
        if (settled.withdrawn().contains(Role.MANAGER)) {
            var teams = rows.leaveTeams(organization, one.person());
            if (!teams.isEmpty()) {
                record(organization, one.person(), "provider-ended-managing", String.join(", ", teams));
            }
        }
        rows.keep(organization, one.person(), said, settled.given());
        tell(organization, one.person(), settled, said);
        return settled.changes();
    }

    private void tell(OrganizationId organization, UUID person, Settled settled, List<Mapping> said) {
        settled.granted().forEach(role -> {
            var words = said.stream()
                    .filter(mapping -> mapping.worth().contains(role))
                    .map(Mapping::value);
            record(
                    organization,
                    person,
                    "provider-granted-role",
                    role.key() + ": " + words.collect(Collectors.joining(", ")));
        });
        settled.withdrawn().forEach(role -> record(organization, person, "provider-withdrew-role", role.key()));
        settled.kept().forEach(role -> record(organization, person, "kept-last-administrator", role.key()));
    }

    private void record(OrganizationId organization, UUID person, String action, String detail) {
        trail.recordUnattended(organization, action, "/admin/people/" + person, detail);
    }
}
