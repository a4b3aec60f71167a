package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.VersionRules.Successor;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** What a newer version means for each of those who set out before it counts, judged by the function that makes their awards. */
@ApplicationScoped
class Impacts {

    /**
     * @param until the last day on which the version before earns the next award; null where that opens only later
     * @param asked what is left to do because of the change; nothing for many
     */
    record Impact(Standing standing, @Nullable LocalDate until, Eligibility asked) {

        boolean asksMore() {
            return !asked.met();
        }
    }

    private final CertificationRevisions revisions;
    private final Standings standings;

    Impacts(CertificationRevisions revisions, Standings standings) {
        this.revisions = revisions;
        this.standings = standings;
    }

    /** Empty where a certification has only one version. */
    Optional<Successor> newest(CertificationId certification) {
        return VersionRules.newest(revisions.line(certification));
    }

    /** Of all certifications that have one. */
    List<Successor> newest() {
        return revisions.newest().values().stream()
                .flatMap(terms -> newest(terms.id()).stream())
                .toList();
    }

    /** In a number of queries that does not grow with the people; who is not affected is absent. */
    List<Impact> of(OrganizationId organization, Successor successor, Collection<PersonId> people) {
        return standings.of(organization, people).values().stream()
                .flatMap(standing -> of(standing, successor))
                .toList();
    }

    private Stream<Impact> of(Standing standing, Successor successor) {
        return standings
                .asked(standing, successor)
                .map(asked -> new Impact(
                        standing,
                        standings
                                .outlook(standing, successor.before())
                                .flatMap(successor::earnedUntil)
                                .orElse(null),
                        asked))
                .stream();
    }
}
