package org.uplink.certification;

import java.time.LocalDate;
import java.util.List;
import org.uplink.certification.AwardRules.Term;
import org.uplink.certification.Awards.Holder;

/** All that a person is judged by on a day, read at once. */
record Standing(Holder holder, LocalDate day, List<Awards.Row> awards, Facts facts) {

    List<Term> lineOf(CertificationId certification) {
        return awards.stream()
                .filter(row -> row.certificationId().equals(certification))
                .map(Awards.Row::term)
                .toList();
    }
}
