package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.CertificationChanged.Asked;
import org.uplink.certification.Impacts.Impact;
import org.uplink.certification.VersionRules.Successor;
import org.uplink.people.RoundInParts;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** Finds whom a newer version of a certification asks for more, so that they are told while it is news. */
@ApplicationScoped
class ChangeRound implements RoundInParts {

    /** A version that has counted for longer was news once. */
    static final int NEWS_OF_DAYS = 30;

    private static final int EARLY = 4;

    /** Where a part begins: behind somebody in the list of a certification. */
    private record Place(String certification, String person) {

        static Place of(String text) {
            var words = text.split(" ", 2);
            return new Place(words[0], words.length == 2 ? words[1] : "");
        }

        String behindIn(Successor successor) {
            return slug(successor).equals(certification) ? person : "";
        }
    }

    private final Impacts impacts;
    private final CertificationRevisions certifications;
    private final EntityManager entities;
    private final Event<CertificationChanged> event;

    ChangeRound(
            Impacts impacts,
            CertificationRevisions certifications,
            EntityManager entities,
            Event<CertificationChanged> event) {
        this.impacts = impacts;
        this.certifications = certifications;
        this.entities = entities;
        this.event = event;
    }

    @Override
    public String name() {
        return "changed certifications";
    }

    /** After what was earned by the older version is awarded, and before mails are made. */
    @Override
    public int order() {
        return 6;
    }

    @Override
    public int fromHour() {
        return EARLY;
    }

    /** Certifications by their slugs, and in each the people by their ids. */
    @Override
    public Optional<String> part(OrganizationId organization, LocalDate today, String from) {
        var place = Place.of(from);
        var news = impacts.newest().stream()
                .filter(successor -> isNews(successor, today) && slug(successor).compareTo(place.certification()) >= 0)
                .sorted(Comparator.comparing(ChangeRound::slug))
                .toList();
        if (news.isEmpty()) {
            return Optional.empty();
        }
        var successor = news.getFirst();
        var people = underWay(organization, today, successor, place.behindIn(successor));
        tell(organization, successor, impacts.of(organization, successor, people));
        return people.size() < Awarding.AT_ONCE
                ? news.stream().skip(1).findFirst().map(ChangeRound::slug)
                : Optional.of(slug(successor) + " " + people.getLast());
    }

    private static boolean isNews(Successor successor, LocalDate today) {
        return !today.isAfter(successor.now().countsFrom().plusDays(NEWS_OF_DAYS));
    }

    private static String slug(Successor successor) {
        return successor.now().terms().slug();
    }

    @SuppressWarnings("unchecked")
    private List<PersonId> underWay(OrganizationId organization, LocalDate today, Successor successor, String behind) {
        List<UUID> found = entities.createNativeQuery("with " + Reach.OPEN_AWARDS + ", " + ChangeRows.UNDER_WAY + """
                        select u.person_id from under_way u
                        where exists (select from membership m
                                      where m.organization_id = ?1 and m.person_id = u.person_id and m.ended_on is null)
                          and (?2 = '' or u.person_id > nullif(?2, '')::uuid)
                        order by u.person_id limit ?3""")
                .setParameter(1, organization.value())
                .setParameter(2, behind)
                .setParameter(3, Awarding.AT_ONCE)
                .setParameter(4, today)
                .setParameter(5, Reach.json(certifications.versions()))
                .setParameter(6, slug(successor))
                .getResultList();
        return found.stream().map(PersonId::new).toList();
    }

    private void tell(OrganizationId organization, Successor successor, List<Impact> all) {
        var terms = successor.now().terms();
        var asked =
                all.stream().filter(Impact::asksMore).map(ChangeRound::asked).toList();
        if (!asked.isEmpty()) {
            event.fire(new CertificationChanged(organization, terms.id(), terms.revision(), terms.title(), asked));
        }
    }

    private static Asked asked(Impact impact) {
        return new Asked(impact.standing().holder().person(), whileItLasts(impact));
    }

    private static @Nullable LocalDate whileItLasts(Impact impact) {
        var until = impact.until();
        return until == null || impact.standing().day().isAfter(until) ? null : until;
    }
}
