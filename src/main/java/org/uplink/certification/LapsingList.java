package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CurrentActor;

/** Judges those who lapse by the function that makes their awards, all of a page at once. */
@ApplicationScoped
class LapsingList {

    /**
     * An award that ends or ended, and what its holder must do.
     *
     * @param outlook null where nothing follows by itself
     * @param checks null where no yearly check can be met
     */
    record Lapsing(
            LapsingRows.Row row,
            Certification terms,
            Awards.Row award,
            AwardState state,
            LocalDate today,
            @Nullable Outlook outlook,
            @Nullable AwardChecks checks) {}

    /** How many people are judged at once where a file names all. */
    private static final int AT_ONCE = 500;

    private final LapsingRows rows;
    private final Standings standings;
    private final CheckOutlooks checks;
    private final CertificationRevisions certifications;
    private final CurrentActor current;

    LapsingList(
            LapsingRows rows,
            Standings standings,
            CheckOutlooks checks,
            CertificationRevisions certifications,
            CurrentActor current) {
        this.rows = rows;
        this.standings = standings;
        this.checks = checks;
        this.certifications = certifications;
        this.current = current;
    }

    @Transactional
    LapsingRows.Counts counts(LapsingQuery wanted) {
        return rows.counts(wanted);
    }

    @Transactional
    List<Lapsing> page(LapsingQuery wanted) {
        return part(wanted, LapsingQuery.PAGE_SIZE, (wanted.pageWanted() - 1) * LapsingQuery.PAGE_SIZE);
    }

    @Transactional
    List<Lapsing> all(LapsingQuery wanted) {
        var all = new ArrayList<Lapsing>();
        List<Lapsing> part;
        do {
            part = part(wanted, AT_ONCE, all.size());
            all.addAll(part);
        } while (part.size() == AT_ONCE);
        return all;
    }

    private List<Lapsing> part(LapsingQuery wanted, int limit, int offset) {
        var found = rows.of(wanted, limit, offset);
        var people = found.stream().map(LapsingRows.Row::person).collect(Collectors.toSet());
        var known = standings.of(current.get().organization(), people);
        return found.stream()
                .map(row -> lapsing(row, Objects.requireNonNull(known.get(row.person()))))
                .toList();
    }

    private Lapsing lapsing(LapsingRows.Row row, Standing standing) {
        var id = new CertificationId(row.certification());
        var terms = certifications.counting(id, standing.day()).orElseThrow();
        var latest = standing.awards().stream()
                .filter(award -> award.certificationId().equals(terms.id()))
                .max(Comparator.comparingInt(Awards.Row::number))
                .orElseThrow();
        return new Lapsing(
                row,
                terms,
                latest,
                certifications.stateOn(standing.day(), latest),
                standing.day(),
                standings.outlook(standing, terms.id()).orElse(null),
                checks.of(standing, terms.id()).orElse(null));
    }
}
