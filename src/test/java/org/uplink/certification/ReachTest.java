package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.uplink.certification.AwardRules.Ahead;
import org.uplink.certification.Certification.Reinstatement;
import org.uplink.certification.Certification.Renewal;

class ReachTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** A query that finds by reach finds exactly those whom the rules still let renew or come back. */
    @Property
    void reachesAsFarAsTheRules(
            @ForAll @IntRange(max = 1500) int endAfter,
            @ForAll @IntRange(max = 1500) int dayAfter,
            @ForAll @IntRange(max = 120) int grace,
            @ForAll @IntRange(max = 18) int months) {
        var reinstate = months == 0 ? null : new Reinstatement(months, Samples.ALL_KINDS);
        var terms = Samples.asking(new Renewal(6, null, grace, Samples.ALL_KINDS, reinstate), Samples.ALL_KINDS);
        var end = FIRST.plusDays(endAfter);
        var day = FIRST.plusDays(dayAfter);

        var stage = AwardRules.ahead(List.of(new Term(1, FIRST, end, null)), terms, day)
                .map(Ahead::stage)
                .orElseThrow();

        assertThat(Reach.of(terms).from(end).isBefore(day)).isEqualTo(stage == Stage.FIRST);
    }
}
