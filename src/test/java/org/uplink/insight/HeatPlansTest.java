package org.uplink.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uplink.local.DemoStack;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;
import org.uplink.testing.Db;
import org.uplink.testing.Learned;

/** How the heat map of a team is read: a team of two thousand is no square of two thousand. */
@QuarkusTest
@WithTestResource(DemoStack.class)
class HeatPlansTest {

    @Inject
    EntityManager entities;

    @Test
    void peopleAreNotHeldAgainstPeopleLineByLine() {
        assertThat(plan()).contains("managed_people").doesNotContainPattern("Join Filter: \\(.*person_id.* = ");
    }

    private String plan() {
        var organization = UUID.fromString(Db.texts("select id from organization where alias = 'riverbend'")
                .getFirst());
        var today = Learned.today();
        return Tenancy.within(
                Scope.of(new OrganizationId(organization), new PersonId(organization)),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    @SuppressWarnings("unchecked")
                    List<String> lines = entities.createNativeQuery("explain " + HeatSql.PEOPLE)
                            .setParameter(1, organization)
                            .setParameter(2, organization)
                            .setParameter(3, true)
                            .setParameter(4, today)
                            .setParameter(5, true)
                            .setParameter(6, "")
                            .setParameter(7, "")
                            .setParameter(8, "gap")
                            .setParameter(9, "")
                            .setParameter(10, true)
                            .setParameter(11, "")
                            .setParameter(12, "gaps")
                            .setParameter(13, 200)
                            .setParameter(14, 0)
                            .setParameter(15, "")
                            .getResultList();
                    return String.join("\n", lines);
                }));
    }
}
