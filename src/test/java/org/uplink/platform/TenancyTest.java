package org.uplink.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.Tenancy.Scope;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;

/**
 * A query that forgets its filter. The tables are asked of the database itself, so that a new one without a policy fails
 * here on the day it is made.
 */
@QuarkusTest
@WithTestResource(LocalStack.class)
class TenancyTest {

    /** Names of organizations are no secret: signing in looks them up before anybody is known. */
    private static final List<String> OPEN = List.of("organization");

    private static OrganizationId ours = new OrganizationId(new UUID(0, 0));
    private static OrganizationId theirs = ours;
    private static PersonId neighbour = new PersonId(new UUID(0, 0));

    @Inject
    EntityManager entities;

    @BeforeAll
    static void twoDistricts() {
        ours = Districts.organization("ours-" + Ids.next());
        theirs = Districts.organization("theirs-" + Ids.next());
        var manager = Districts.person(theirs, "Neighbour Manager", "manager");
        neighbour = Districts.person(theirs, "Neighbour Learner");
        Districts.person(ours, "Our Learner");
        Districts.team(theirs, manager, neighbour);
        Districts.job(
                neighbour,
                theirs,
                Db.texts("select key from role_profile order by key").getFirst());
        for (var table : List.of("school", "calendar_period", "audit_event")) {
            Db.run(
                    switch (table) {
                        case "school" -> "insert into school (id, organization_id, name) values (?, ?, 'Theirs')";
                        case "calendar_period" -> """
                            insert into calendar_period (id, organization_id, kind, name, from_on, until_on)
                            values (?, ?, 'holiday', 'Theirs', '2026-12-21', '2027-01-04')""";
                        default -> """
                            insert into audit_event (id, organization_id, at, actor_id, action, subject)
                            values (?, ?, now(), gen_random_uuid(), 'tested', '/')""";
                    },
                    Ids.next(),
                    theirs.value());
        }
    }

    @Test
    void everyTableOfOrganizationsBindsItsOwnerTooByRowLevelSecurity() {
        var unbound = Db.texts("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
                  and exists (select from pg_attribute a
                              where a.attrelid = c.oid and a.attname in ('organization_id', 'person_id') and not a.attisdropped)""");
        assertThat(unbound).isEmpty();
        assertThat(tables()).contains("membership", "team", "audit_event").doesNotContainAnyElementsOf(OPEN);
    }

    @Test
    void noRowOfANeighbourComesBackFromAnyTable() {
        for (var table : tables()) {
            var seen = inOurs(() -> entities.createNativeQuery(
                            "select count(*) from " + table + " where organization_id <> ?1", Long.class)
                    .setParameter(1, ours.value())
                    .getSingleResult());
            assertThat(seen).as(table).isEqualTo(0L);
        }
    }

    @Test
    void whatTheNeighbourHasIsThereForTheSuperuser() {
        for (var table : List.of(
                "membership",
                "membership_job",
                "team",
                "team_member",
                "team_manager",
                "school",
                "calendar_period",
                "audit_event")) {
            assertThat(Db.number("select count(*) from " + table + " where organization_id = ?", theirs.value()))
                    .as(table)
                    .isPositive();
        }
    }

    @Test
    void nobodySeesAnythingWithoutAScope() {
        for (var table : tables()) {
            var seen = within(
                    Scope.NOBODY,
                    () -> entities.createNativeQuery(
                                    "select count(*) from " + table + " where organization_id is not null", Long.class)
                            .getSingleResult());
            assertThat(seen).as(table).isEqualTo(0L);
        }
    }

    @Test
    void aPersonOfANeighbourIsNobody() {
        var found = inOurs(() -> entities.createNativeQuery("select name from person where id = ?1", String.class)
                .setParameter(1, neighbour.value())
                .getResultList());
        assertThat(found).isEmpty();
        assertThat(Db.number("select count(*) from person where id = ?", neighbour.value()))
                .isOne();
    }

    @Test
    void writingForANeighbourFails() {
        assertRefused("insert into school (id, organization_id, name) values (gen_random_uuid(), ?1, 'Smuggled')");
        assertRefused("insert into team (id, organization_id, name) values (gen_random_uuid(), ?1, 'Smuggled')");
        assertRefused("""
                insert into audit_event (id, organization_id, at, actor_id, action, subject)
                values (gen_random_uuid(), ?1, now(), gen_random_uuid(), 'smuggled', '/')""");
        assertRefused("""
                insert into membership (id, organization_id, person_id, roles, started_on)
                select gen_random_uuid(), ?1, person_id, '{learner,admin}', current_date from membership limit 1""");
    }

    @Test
    void aRowCannotBeHandedToANeighbour() {
        assertRefused("update membership set organization_id = ?1");
    }

    @Test
    void changingEverythingChangesNothingOfANeighbour() {
        var before = Db.texts("select name from school where organization_id = ?", theirs.value());
        inOurs(() -> entities.createNativeQuery("update school set name = 'Overwritten'")
                .executeUpdate());
        assertThat(Db.texts("select name from school where organization_id = ?", theirs.value()))
                .isEqualTo(before);
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() -> inOurs(() -> entities.createNativeQuery(sql)
                        .setParameter(1, theirs.value())
                        .executeUpdate()))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("row-level security");
    }

    private <T> T inOurs(Supplier<T> work) {
        return within(Scope.of(ours), work);
    }

    private static <T> T within(Scope scope, Supplier<T> work) {
        return Tenancy.within(scope, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private static List<String> tables() {
        return Db.texts("""
                select c.table_name from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where c.table_schema = 'public' and c.column_name = 'organization_id' and t.table_type = 'BASE TABLE'
                order by 1""");
    }
}
