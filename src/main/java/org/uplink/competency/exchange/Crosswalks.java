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
     * @param address of the page of the item here
     * @param outgoing stated by this framework; else another one states it
     * @param identifier of the other end, as it is written there
     * @param framework the slug of the framework that states it
     * @param otherAddress of the page of the other end; null where its framework is not here
     */
    record Link(
            @Nullable String code,
            String title,
            String address,
            String relation,
            boolean outgoing,
            String identifier,
            String otherTitle,
            String uri,
            @Nullable String grouping,
            String framework,
            @Nullable String otherAddress) {

        /** Where the other end is read: its page here, or where its own framework has it; "" for neither. */
        public String there() {
            if (otherAddress != null) {
                return otherAddress;
            }
            return uri.startsWith("https://") || uri.startsWith("http://") ? uri : "";
        }

        /** How the other end is known, where that says more than its title: a UUID tells nobody anything. */
        public String otherCode() {
            return FieldRules.isUuid(identifier) || identifier.equals(otherTitle) ? "" : identifier;
        }
    }

    /** The other end, and all of ours that are linked with it. */
    record Target(@Nullable String grouping, String identifier, String title, String uri, List<Link> links) {

        public String there() {
            return links.getFirst().there();
        }

        public String code() {
            return links.getFirst().otherCode();
        }
    }

    /** Targets that stand under one name: an area of another framework, or the framework itself. */
    record Group(@Nullable String name, List<Target> targets) {}

    /** One of ours, and all that it is linked with. */
    record Source(@Nullable String code, String title, List<Link> links) {

        public String address() {
            return links.getFirst().address();
        }
    }

    private static final int MOST = 5000;

    /** On the page of content of ours a competency stands under its code, and its levels stand with it. */
    private static final String PAGE = """
            '/frameworks/' || %1$s.slug || case when %1$s.source = 'content'
                then '#' || split_part(coalesce(%2$s.code, ''), '@', 1) else '?at=' || cast(%2$s.identifier as text) end""";

    /**
     * Whether an association means an item that bears the code which it names: codes are not unique, so its own words must
     * agree with the item, or with the framework that has it. That is the address or the title of the item; the address of the
     * framework's document, or of what it was made from; or a grouping that is named as the framework is, in whole or by the
     * words that its title begins with.
     */
    private static final String MEANT = """
            (a.body #>> '{destinationNodeURI,uri}' = %2$s.body ->> 'uri'
             or lower(a.body #>> '{destinationNodeURI,title}') = lower(%2$s.title)
             or split_part(a.body #>> '{destinationNodeURI,uri}', '#', 1) in
                 (%1$s.frame #>> '{CFDocument,uri}', %1$s.frame #>> '{CFDocument,officialSourceURL}')
             or starts_with(a.body #>> '{destinationNodeURI,uri}', (%1$s.frame #>> '{CFDocument,uri}') || '/')
             or exists (
                 select from regexp_replace(lower(a.body #>> '{CFAssociationGroupingURI,title}'), '^crosswalk[- ]', '') named
                 where named in (lower(%1$s.title), %1$s.slug)
                     or length(named) >= 3 and starts_with(lower(%1$s.title), named || ' ')))""";

    /** Our side first: what this framework states about its items, then what others state about them. */
    private static final String LINKS = """
            select code, title, address, relation, outgoing, identifier, other_title, uri, grouping, slug, there from (
                select i.code, i.title, %s as address, a.type as relation, true as outgoing,
                    a.body #>> '{destinationNodeURI,identifier}' as identifier,
                    a.body #>> '{destinationNodeURI,title}' as other_title, a.body #>> '{destinationNodeURI,uri}' as uri,
                    a.body #>> '{CFAssociationGroupingURI,title}' as grouping, f.slug, other.address as there,
                    i.position, a.position as number
                from case_part a
                join case_framework f on f.identifier = a.framework
                join case_part i on i.framework = a.framework and i.part = 'CFItems' and cast(i.identifier as text) = a.origin
                left join lateral (
                    select %s as address from case_part o join case_framework g on g.identifier = o.framework
                    where o.part = 'CFItems' and o.framework <> a.framework
                      and (lower(o.code) = a.destination or o.identifier = case
                          when a.destination ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then cast(a.destination as uuid) end)
                      and (cast(o.identifier as text) = a.destination or %s)
                    order by g.source, g.changed_at, o.position limit 1) other on true
                where a.framework = ?1 and a.part = 'CFAssociations'
                  and a.type not in ('isChildOf', 'isPartOf', 'precedes', 'hasSkillLevel')
                  and (?2 = '' or a.origin = ?2)
                  and not exists (select from case_part d where d.framework = a.framework and d.part = 'CFItems'
                                  and cast(d.identifier as text) = a.destination)
                union all
                select i.code, i.title, %s, a.type, false, coalesce(o.code, a.body #>> '{originNodeURI,identifier}'),
                    a.body #>> '{originNodeURI,title}', a.body #>> '{originNodeURI,uri}',
                    g.title, g.slug, case when o.identifier is null then null else %s end,
                    i.position, a.position
                from case_part i
                join case_framework f on f.identifier = i.framework
                join case_part a on a.part = 'CFAssociations' and a.framework <> i.framework
                    and a.destination in (cast(i.identifier as text), lower(i.code))
                    and (a.destination = cast(i.identifier as text) or %s)
                join case_framework g on g.identifier = a.framework
                left join case_part o on o.framework = a.framework and o.part = 'CFItems'
                    and cast(o.identifier as text) = a.origin
                where i.framework = ?1 and i.part = 'CFItems' and (?2 = '' or cast(i.identifier as text) = ?2)
            ) link order by outgoing desc, position, number limit ?3""".formatted(
                    page("f", "i"), page("g", "o"), meant("g", "o"), page("f", "i"), page("g", "o"), meant("f", "i"));

    private final EntityManager entities;

    Crosswalks(EntityManager entities) {
        this.entities = entities;
    }

    static String page(String framework, String item) {
        return PAGE.formatted(framework, item);
    }

    private static String meant(String framework, String item) {
        return MEANT.formatted(framework, item);
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
                .map(of -> {
                    var first = of.getFirst();
                    return new Target(first.grouping(), first.identifier(), first.otherTitle(), first.uri(), of);
                })
                .toList();
    }

    static List<Group> byGroup(List<Link> links) {
        Map<String, List<Target>> groups = new LinkedHashMap<>();
        byTarget(links)
                .forEach(target -> groups.computeIfAbsent(
                                target.grouping() == null ? "" : target.grouping(), _ -> new ArrayList<>())
                        .add(target));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey().isEmpty() ? null : group.getKey(), group.getValue()))
                .toList();
    }
}
