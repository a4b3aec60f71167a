package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.uplink.certification.Certification.Endorsement;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** Says what the awards of people had earned beside them by each award. */
@ApplicationScoped
class Endorsing {

    private final CertificationRevisions revisions;
    private final Awards awards;

    Endorsing(CertificationRevisions revisions, Awards awards) {
        this.revisions = revisions;
        this.awards = awards;
    }

    /** Titles by award; what has earned nothing is absent. */
    Map<UUID, List<String>> titles(OrganizationId organization, Collection<PersonId> people) {
        var earned = new HashMap<UUID, List<String>>();
        awards.of(organization, people).values().forEach(rows -> earned.putAll(titles(rows)));
        return earned;
    }

    /** @param rows all awards of a person */
    Map<UUID, List<String>> titles(List<Awards.Row> rows) {
        var earned = new HashMap<UUID, List<String>>();
        for (var row : rows) {
            var titles = titles(row, rows);
            if (!titles.isEmpty()) {
                earned.put(row.id(), titles);
            }
        }
        return earned;
    }

    /** What came after an award says nothing of it, and a revoked one has nothing beside it. */
    private List<String> titles(Awards.Row award, List<Awards.Row> all) {
        var terms = revisions.at(award.certificationId(), award.revision());
        return award.revokedOn() != null
                ? List.of()
                : EndorsementRules.earned(
                                terms,
                                all.stream()
                                        .filter(row -> row.certification().equals(award.certification())
                                                && row.number() <= award.number())
                                        .map(Awards.Row::term)
                                        .toList())
                        .stream()
                        .map(Endorsement::title)
                        .toList();
    }
}
