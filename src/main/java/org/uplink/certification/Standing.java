package org.uplink.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.uplink.certification.AwardRules.Span;
import org.uplink.certification.Awards.Holder;

/**
 * All that a person is judged by on a day, read at once.
 *
 * @param held the days on which the clock of the awards stands still
 */
record Standing(
        Holder holder,
        LocalDate day,
        List<Awards.Row> awards,
        List<Starts.Start> starts,
        List<Span> held,
        Facts facts) {

    List<Term> lineOf(CertificationId certification) {
        return awards.stream()
                .filter(row -> row.certificationId().equals(certification))
                .map(Awards.Row::term)
                .toList();
    }

    /** On which days the person set out for the award that comes next. */
    List<LocalDate> startsOf(CertificationId certification) {
        var line = lineOf(certification);
        var next = line.stream().mapToInt(Term::number).max().orElse(0) + 1;
        return Stream.concat(
                        VersionRules.start(line).stream(),
                        starts.stream()
                                .filter(start -> start.certification().equals(certification) && start.number() == next)
                                .map(Starts.Start::on))
                .toList();
    }
}
