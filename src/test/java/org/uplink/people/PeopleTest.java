package org.uplink.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.Actor;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;

@QuarkusTest
@WithTestResource(LocalStack.class)
class PeopleTest {

    @Inject
    People people;

    private final OrganizationId here = Districts.organization("people-" + Ids.next());
    private final PersonId manager = Districts.person(here, "Team Manager", "manager");
    private final PersonId above = Districts.person(here, "Department Manager", "manager");
    private final PersonId member = Districts.person(here, "Team Member");
    private final PersonId other = Districts.person(here, "Other Person");

    @Test
    void aManagerManagesTheOwnTeamsAndThoseBelow() {
        var team = Districts.team(here, manager, member);
        var department = Districts.team(here, above);
        Db.run("update team set parent_id = ? where id = ?", department, team);
        assertThat(isManaged(manager, member)).isTrue();
        assertThat(isManaged(above, member)).isTrue();
        assertThat(isManaged(manager, other)).isFalse();
        assertThat(isManaged(member, manager)).isFalse();
    }

    @Test
    void anAdminManagesEverybodyOfTheOrganizationAndNobodyElse() {
        var stranger = Districts.person(Districts.organization("people-" + Ids.next()), "Stranger");
        assertThat(isManaged(above, other, Role.ADMIN)).isTrue();
        assertThat(isManaged(above, stranger, Role.ADMIN)).isFalse();
    }

    @Test
    void whoHasLeftIsManagedByNobody() {
        Districts.team(here, manager, member);
        Db.run("update membership set ended_on = current_date where person_id = ?", member.value());
        assertThat(isManaged(manager, member)).isFalse();
        assertThat(isManaged(above, member, Role.ADMIN)).isFalse();
    }

    @Test
    void namesOfPeopleWhoLeftAreStillKnownAndThoseOfStrangersNever() {
        var stranger = Districts.person(Districts.organization("people-" + Ids.next()), "Stranger");
        Db.run("update membership set ended_on = current_date where person_id = ?", member.value());
        var names = inHere(() -> people.namesOf(List.of(member, other, stranger)));
        assertThat(names).hasSize(2).containsEntry(member, "Team Member").containsEntry(other, "Other Person");
        assertThat(inHere(() -> people.namesOf(List.of()))).isEmpty();
    }

    private boolean isManaged(PersonId by, PersonId person, Role... roles) {
        var all = EnumSet.of(Role.LEARNER, Role.MANAGER);
        all.addAll(Set.of(roles));
        var actor = new Actor(by, here, "", "", ZoneOffset.UTC, Locale.ENGLISH, "auto", all, 0, List.of());
        return inHere(() -> people.isManagedBy(actor, person));
    }

    private <T> T inHere(Supplier<T> work) {
        return Tenancy.within(
                Scope.of(here), () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
