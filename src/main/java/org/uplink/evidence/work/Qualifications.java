package org.uplink.evidence.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;
import org.uplink.evidence.EvidenceLedger;
import org.uplink.evidence.Skill;
import org.uplink.platform.PersonId;

/** In which competencies somebody's word helps towards level 4: those that they hold it in, or are appointed for. */
@ApplicationScoped
class Qualifications {

    private final EvidenceLedger ledger;
    private final Assessors assessors;

    Qualifications(EvidenceLedger ledger, Assessors assessors) {
        this.ledger = ledger;
        this.assessors = assessors;
    }

    /** Of one person, as of now, for as many competencies as one asks for. */
    Predicate<CompetencyId> of(PersonId person) {
        var held = ledger.skills(person);
        var appointed = assessors.appointedTo(person.value());
        return competency -> ReviewRules.isQualified(level(held.get(competency)), appointed.contains(competency));
    }

    private static int level(@Nullable Skill held) {
        return held == null ? 0 : held.level();
    }
}
