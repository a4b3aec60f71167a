package org.uplink.competency.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links from one framework to others, readable from both ends. */
@ApplicationScoped
class Crosswalks {

    /**
     * @param code of the item here
     * @param outgoing stated by this framework; else another one states it
     * @param identifier of the other end, as it is written there
     * @param framework the slug of the framework that states it
     */
    record Link(
            @Nullable String code,
            String title,
            String relation,
            boolean outgoing,
            String identifier,
            String otherTitle,
            String uri,
            @Nullable String grouping,
            String framework) {

        /** Only what is surely an address becomes a link. */
        public boolean linkable() {
            return uri.startsWith("https://") || uri.startsWith("http://");
        }
    }

    /** The other end, and all of ours that are linked with it. */
    record Target(@Nullable String grouping, String identifier, String title, String uri, List<Link> links) {}

    /** One of ours, and all that it is linked with. */
    record Source(@Nullable String code, String title, List<Link> links) {}

    private static final int MOST = 5000;

    /** Our side first: what this framework states about its items, then what others state about them. */
    private static final String LINKS = """
            select code, title, relation, outgoing, identifier, other_title, uri, grouping, slug from (
                select i.code, i.title, a.type as relation, true as outgoing,
                    a.body #>> '{destinationNodeURI,identifier}' as identifier,
                    a.body #>> '{destinationNodeURI,title}' as other_title, a.body #>> '{destinationNodeURI,uri}' as uri,
                    a.body #>> '{CFAssociationGroupingURI,title}' as grouping, f.slug, i.position, a.position as number
                from case_part a
                join case_framework f on f.identifier = a.framework
                join case_part i on i.framework = a.framework and i.part = 'CFItems' and cast(i.identifier as text) = a.origin
                where a.framework = ?1 and a.part = 'CFAssociations'
                  and a.type not in ('isChildOf', 'isPartOf', 'precedes', 'hasSkillLevel')
                  and (?2 = '' or a.origin = ?2)
                  and not exists (select from case_part d where d.framework = a.framework and d.part = 'CFItems'
                                  and cast(d.identifier as text) = a.destination)
                union all
                select i.code, i.title, a.type, false, a.body #>> '{originNodeURI,identifier}',
                    a.body #>> '{originNodeURI,title}', a.body #>> '{originNodeURI,uri}',
                    a.body #>> '{CFAssociationGroupingURI,title}', f.slug, i.position, a.position
                from case_part i
                join case_part a on a.part = 'CFAssociations' and a.framework <> i.framework
                    and a.destination in (cast(i.identifier as text), lower(i.code))
                join case_framework f on f.identifier = a.framework
                where i.framework = ?1 and i.part = 'CFItems' and (?2 = '' or cast(i.identifier as text) = ?2)
            ) link order by outgoing desc, position, number limit ?3""";

    private final EntityManager entities;

    Crosswalks(EntityManager entities) {
        this.entities = entities;
    }

    List<Link> of(UUID framework) {
        return links(framework, "");
    }

    List<Link> of(UUID framework, UUID item) {
        return links(framework, item.toString());
    }

    @SuppressWarnings("unchecked")
    private List<Link> links(UUID framework, String item) {
        return entities.createNativeQuery(LINKS, Link.class)
                .setParameter(1, framework)
                .setParameter(2, item)
                .setParameter(3, MOST)
                .getResultList();
    }

    static List<Source> bySource(List<Link> links) {
        Map<String, List<Link>> bySource = new LinkedHashMap<>();
        links.forEach(link -> bySource.computeIfAbsent(link.code() + " " + link.title(), _ -> new ArrayList<>())
                .add(link));
        return bySource.values().stream()
                .map(of -> new Source(of.getFirst().code(), of.getFirst().title(), of))
                .toList();
    }

    /** By what they are grouped under, then by identifier. */
    static List<Target> byTarget(List<Link> links) {
        Map<String, List<Link>> byTarget = new TreeMap<>();
        links.forEach(
                link -> byTarget.computeIfAbsent(link.grouping() + " " + link.identifier(), _ -> new ArrayList<>())
                        .add(link));
        return byTarget.values().stream()
                .map(List::getFirst)
                .map(first -> new Target(
                        first.grouping(),
                        first.identifier(),
                        first.otherTitle(),
                        first.uri(),
                        byTarget.getOrDefault(first.grouping() + " " + first.identifier(), List.of())))
                .toList();
    }
}
