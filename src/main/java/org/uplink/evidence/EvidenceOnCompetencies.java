package org.uplink.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.exchange.RecordsOnCompetencies;

/** Counts evidence for those who change a framework: numbers of all organizations together, and nothing else. */
@ApplicationScoped
class EvidenceOnCompetencies implements RecordsOnCompetencies {

    private final EntityManager entities;

    EvidenceOnCompetencies(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Held> heldOn(Collection<CompetencyId> competencies) {
        return entities.createNativeQuery("select competency, evidence, people from uplink_evidence_on(?1)", Held.class)
                .setParameter(1, competencies.stream().map(CompetencyId::key).toArray(String[]::new))
                .getResultList();
    }
}
