package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.uplink.certification.Certification.Endorsement;
import org.uplink.certification.Certification.Ends;
import org.uplink.certification.Certification.Kind;
import org.uplink.certification.Certification.Renewal;
import org.uplink.certification.Certification.Validity;

/** What a line of awards earns beside them. */
class EndorsementRulesTest {

    private static final Endorsement THREE = new Endorsement("three-seasons", "Three seasons", 3);
    private static final Certification TERMS = new Certification(
            "sample",
            "r1",
            "CER-SAM",
            "Sample",
            "A sample.",
            Kind.CERTIFICATION,
            List.of(),
            false,
            new Validity(null, Ends.SEASON, "07-31", null),
            new Renewal(null, "08-15", 0, null, null),
            Samples.ALL_KINDS,
            "CC BY 4.0",
            null,
            null,
            List.of(THREE));

    @Test
    void threeSeasonsOneAfterTheOtherEarnIt() {
        assertThat(earned(2027, 2028)).isEmpty();
        assertThat(earned(2027, 2028, 2029)).containsExactly(THREE);
        assertThat(earned(2025, 2027, 2028, 2029)).containsExactly(THREE);
    }

    @Test
    void aSeasonThatIsMissingOrWasRevokedBreaksTheRun() {
        var line = new ArrayList<>(line(2027, 2028, 2029));
        line.set(1, new Term(2, LocalDate.of(2027, 9, 1), LocalDate.of(2028, 7, 31), LocalDate.of(2028, 1, 1)));

        assertThat(earned(2027, 2028, 2030)).isEmpty();
        assertThat(EndorsementRules.earned(TERMS, line)).isEmpty();
    }

    @Test
    void twoAwardsOfOneSeasonAreOne() {
        assertThat(earned(2027, 2028, 2028)).isEmpty();
    }

    @Property
    void orderSaysNothingAndOneAwardMoreTakesNothing(
            @ForAll @Size(max = 8) Set<@IntRange(min = 2020, max = 2035) Integer> years,
            @ForAll @IntRange(min = 2020, max = 2035) int more,
            @ForAll long seed) {
        var line =
                new ArrayList<>(line(years.stream().mapToInt(Integer::intValue).toArray()));
        var earned = EndorsementRules.earned(TERMS, line);
        var held = IntStream.range(2020, 2034).anyMatch(year -> years.containsAll(Set.of(year, year + 1, year + 2)));
        Collections.shuffle(line, new Random(seed));

        assertThat(earned.contains(THREE)).isEqualTo(held);
        assertThat(EndorsementRules.earned(TERMS, line)).isEqualTo(earned);
        line.addAll(line(more));
        assertThat(EndorsementRules.earned(TERMS, line)).containsAll(earned);
    }

    private static List<Endorsement> earned(int... years) {
        return EndorsementRules.earned(TERMS, line(years));
    }

    private static List<Term> line(int... years) {
        return IntStream.range(0, years.length)
                .mapToObj(i -> new Term(i + 1, LocalDate.of(years[i] - 1, 9, 1), LocalDate.of(years[i], 7, 31), null))
                .toList();
    }
}
