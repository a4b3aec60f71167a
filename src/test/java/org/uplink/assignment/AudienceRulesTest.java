package org.uplink.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uplink.assignment.AudienceRules.Known;
import org.uplink.competency.RoleProfileId;
import org.uplink.people.Roll;
import org.uplink.platform.PersonId;

class AudienceRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final UUID FIELD = new UUID(1, 1);
    private static final UUID DESK = new UUID(1, 2);
    private static final UUID OAK = new UUID(2, 1);

    /** A technician at Oak, in the field team since August, with level 2 in SEC-01. */
    private static final Known TECHNICIAN = new Known(
            new Roll.Entry(
                    new PersonId(new UUID(7, 7)),
                    LocalDate.of(2026, 8, 3),
                    OAK,
                    Set.of("learner"),
                    Set.of(new RoleProfileId("technician")),
                    Set.of(FIELD)),
            Map.of("SEC-01", 2),
            Map.of("foundations", TODAY.plusDays(60)));

    private static boolean reaches(Audience audience) {
        return AudienceRules.reaches(audience, TECHNICIAN, TODAY);
    }

    private static Audience of(Set<UUID> teams, Set<String> jobs, Set<UUID> schools, Set<String> roles) {
        return new Audience(teams, jobs, schools, roles, null, null, null, null);
    }

    private static Audience joined(@Nullable LocalDate from, @Nullable LocalDate until) {
        return new Audience(Set.of(), Set.of(), Set.of(), Set.of(), from, until, null, null);
    }

    private static Audience with(Audience.@Nullable Gap gap, Audience.@Nullable Lapse lapse) {
        return new Audience(Set.of(), Set.of(), Set.of(), Set.of(), null, null, gap, lapse);
    }

    @Test
    void whatNamesNothingIsEverybody() {
        assertThat(reaches(Audience.EVERYBODY)).isTrue();
    }

    @Test
    void ofOneKindAnyWillDoAndAllKindsMustHold() {
        assertThat(reaches(of(Set.of(FIELD, DESK), Set.of(), Set.of(), Set.of())))
                .isTrue();
        assertThat(reaches(of(Set.of(FIELD), Set.of("technician", "director"), Set.of(OAK), Set.of("learner"))))
                .isTrue();
        assertThat(reaches(of(Set.of(FIELD), Set.of("director"), Set.of(), Set.of())))
                .isFalse();
        assertThat(reaches(of(Set.of(DESK), Set.of("technician"), Set.of(), Set.of())))
                .isFalse();
        assertThat(reaches(of(Set.of(), Set.of(), Set.of(new UUID(2, 2)), Set.of())))
                .isFalse();
        assertThat(reaches(of(Set.of(), Set.of(), Set.of(), Set.of("manager")))).isFalse();
    }

    @Test
    void bothEndsOfTheFirstDayBelongToIt() {
        var since = TECHNICIAN.entry().since();
        assertThat(reaches(joined(since, since))).isTrue();
        assertThat(reaches(joined(since.plusDays(1), null))).isFalse();
        assertThat(reaches(joined(null, since.minusDays(1)))).isFalse();
    }

    @Test
    void aGapIsALevelBelowAndNoLevelIsZero() {
        assertThat(reaches(with(new Audience.Gap("SEC-01", 3), null))).isTrue();
        assertThat(reaches(with(new Audience.Gap("SEC-01", 2), null))).isFalse();
        assertThat(reaches(with(new Audience.Gap("SEC-02", 1), null))).isTrue();
    }

    @Test
    void aCertificationLapsesForThoseWhoHoldIt() {
        assertThat(reaches(with(null, new Audience.Lapse("foundations", 60)))).isTrue();
        assertThat(reaches(with(null, new Audience.Lapse("foundations", 59)))).isFalse();
        assertThat(reaches(with(null, new Audience.Lapse("other", 1000)))).isFalse();
    }

    @Property
    void whoIsReachedDaysBeforeAnEndIsReachedUntilIt(
            @ForAll @IntRange(max = 200) int days, @ForAll @IntRange(max = 200) int later) {
        var audience = with(null, new Audience.Lapse("foundations", days));
        if (reaches(audience)) {
            assertThat(AudienceRules.reaches(audience, TECHNICIAN, TODAY.plusDays(later)))
                    .isTrue();
        }
    }
}
