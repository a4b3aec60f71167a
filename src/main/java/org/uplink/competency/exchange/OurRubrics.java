package org.uplink.competency.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import org.uplink.competency.Competency;
import org.uplink.competency.Framework;

/** One rubric for each domain of a framework of ours: a criterion is a competency, its levels are the indicators. */
record OurRubrics(Framework framework, OurUuids uuids, PackageBuilder builder) {

    void add() {
        framework.domains().forEach(this::rubric);
    }

    private void rubric(Framework.Domain domain) {
        var rubric = uuids.of("rubric:" + domain.id());
        var criteria = builder.add(Part.RUBRIC, rubric)
                .put("title", domain.title())
                .put("description", domain.summary())
                .putArray("CFRubricCriteria");
        domain.competencies().forEach(competency -> criterion(criteria.addObject(), competency, rubric));
    }

    private void criterion(ObjectNode criterion, Competency competency, UUID rubric) {
        var identifier = uuids.of("criterion:" + competency.id());
        part(criterion, identifier, rubric)
                .put("category", competency.title())
                .put("description", competency.statement())
                .put("weight", 1)
                .put("rubricId", rubric.toString());
        builder.link(
                criterion, "CFItemURI", Part.ITEM, Map.entry(UUID.fromString(competency.uuid()), competency.title()));
        var levels = criterion.putArray("CFRubricCriterionLevels");
        framework.levels().forEach(level -> {
            part(levels.addObject(), uuids.of("criterion:" + competency.id() + "@" + level.value()), rubric)
                    .put("quality", level.name())
                    .put("score", level.value())
                    .put("position", level.value())
                    .put("description", competency.indicator(level.value()))
                    .put("rubricCriterionId", identifier.toString());
        });
    }

    private ObjectNode part(ObjectNode node, UUID identifier, UUID rubric) {
        return node.put("identifier", identifier.toString()).put("uri", builder.rubricPart(rubric, identifier));
    }
}
