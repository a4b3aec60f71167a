package org.uplink.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.CourseId;
import org.uplink.certification.credit.CreditDemand;
import org.uplink.certification.credit.CreditEntry;
import org.uplink.certification.credit.CreditTally;
import org.uplink.competency.CompetencyId;

/**
 * What is known about a person on the day of judging.
 *
 * @param reached a competency that is absent is not verified at all
 * @param agreed the statements that the person has agreed to, in whatever revision they stood
 * @param confirmed what people have confirmed
 * @param held the first day of the latest award of each certification that is held
 * @param credits all hours that were entered
 */
record Facts(
        Set<CourseId> completed,
        Map<CompetencyId, Reached> reached,
        Set<Agreed> agreed,
        Set<Confirmation> confirmed,
        Map<CertificationId, LocalDate> held,
        List<CreditEntry> credits) {

    static final Facts NONE = new Facts(Set.of(), Map.of(), Set.of(), Set.of(), Map.of(), List.of());

    /**
     * @param level the verified level
     * @param fresh the verified level when stale and lapsed evidence is left out
     */
    record Reached(int level, int fresh) {
        static final Reached NOTHING = new Reached(0, 0);
    }

    /**
     * A statement, word for word: who agreed to other words has not agreed to these.
     *
     * @param certification whose award it was agreed for
     * @param number of that award in its line
     * @param check the number of the yearly check of that award; 0 for the award itself
     */
    record Agreed(CertificationId certification, int number, int check, String attestation, String statement) {}

    /**
     * One person's word that something was shown.
     *
     * @param check the number of the yearly check; 0 for the award itself
     * @param what was asked for, word for word: who showed something else has not shown this
     * @param by whoever says so
     * @param elsewhere whether they work for another organization
     * @param madeOn the day from which what was shown dates
     */
    record Confirmation(
            CertificationId certification,
            int number,
            int check,
            String requirement,
            String what,
            String by,
            boolean elsewhere,
            LocalDate madeOn,
            LocalDate confirmedOn) {}

    /**
     * The award that is being judged, or a yearly check of it.
     *
     * @param number in its line, from 1
     * @param check the number of the yearly check; 0 for the award itself
     * @param since the first day of the award before it, or the day before a check can be met; null for the first award
     * @param credits what counts in the cycle that ends, for each demand
     */
    record Occasion(
            CertificationId certification,
            int number,
            int check,
            @Nullable LocalDate since,
            Map<CreditDemand, CreditTally> credits) {

        static Occasion first(CertificationId certification) {
            return new Occasion(certification, 1, 0, null, Map.of());
        }
    }

    Reached of(CompetencyId competency) {
        return reached.getOrDefault(competency, Reached.NOTHING);
    }
}
