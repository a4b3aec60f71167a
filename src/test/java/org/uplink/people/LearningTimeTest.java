package org.uplink.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.PersonId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;

/** Whose team says no minutes has those of the nearest team above it. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class LearningTimeTest {

    @Inject
    LearningTime time;

    Office office;

    @BeforeEach
    void aDistrict() {
        office = Office.open();
    }

    private UUID team(@Nullable UUID above, @Nullable Integer minutes, PersonId... members) {
        var manager = Districts.person(office.organization(), "Mara Lead", "learner", "manager");
        var team = Districts.team(office.organization(), manager, members);
        Db.run("update team set parent_id = ?, learning_minutes = ? where id = ?", above, minutes, team);
        return team;
    }

    private @Nullable Integer of(PersonId person) {
        return Tenancy.within(Scope.of(office.organization()), () -> {
            var one = time.of(office.organization(), person).orElse(null);
            assertThat(time.weekly(office.organization()).get(person))
                    .as("the same among all")
                    .isEqualTo(one);
            return one;
        });
    }

    @Test
    void theNearestTeamThatSaysItCounts() {
        var ana = office.own("Ana Able");
        var ben = office.own("Ben Bold");
        var top = team(null, 200);
        var middle = team(top, null);
        team(middle, null, ana);
        team(top, 30, ben);
        assertThat(of(ana)).isEqualTo(200);
        assertThat(of(ben)).isEqualTo(30);
    }

    @Test
    void whoIsInSeveralTeamsHasTheMostThatOneOfThemGives() {
        var ana = office.own("Ana Able");
        var top = team(null, 60);
        team(top, null, ana);
        team(null, 90, ana);
        assertThat(of(ana)).isEqualTo(90);
    }

    @Test
    void whereNobodySaysItThereIsNone() {
        var ana = office.own("Ana Able");
        var ben = office.own("Ben Bold");
        team(team(null, null), null, ana);
        assertThat(of(ana)).isNull();
        assertThat(of(ben)).isNull();
    }
}
