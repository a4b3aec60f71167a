package org.uplink.competency.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Paging;

/** The items of a framework as a tree that opens level by level: each page costs the same, however large it is. */
@ApplicationScoped
class FrameworkTree {

    /** An item on the way from the top to the one that is open. */
    record Step(
            UUID identifier,
            @Nullable String code,
            String title,
            @Nullable String type,
            @Nullable String statement,
            @Nullable String notes) {}

    /** @param below how many stand below this one */
    record Row(
            UUID identifier,
            @Nullable String code,
            String title,
            @Nullable String type,
            @Nullable String statement,
            long below,
            long total) {}

    /** One page of the items below another one. */
    record Below(List<Row> rows, int page, int pages, long total) {

        static Below of(List<Row> rows, int page) {
            var total = rows.isEmpty() ? 0 : rows.getFirst().total();
            return new Below(rows, page, Paging.pages(total, PAGE), total);
        }
    }

    private static final int PAGE = 50;
    private static final int DEEPEST = 20;

    /** The ends of associations are text, as foreign frameworks have codes there; only a UUID is looked up. */
    private static final String COUNT = """
            (select count(distinct b.origin) from case_part b
             where b.framework = ?1 and b.part = 'CFAssociations' and b.type in ('isChildOf', 'isPartOf')
               and b.destination = cast(i.identifier as text))""";

    private final EntityManager entities;

    FrameworkTree(EntityManager entities) {
        this.entities = entities;
    }

    /** Items that stand below no other item. */
    @SuppressWarnings("unchecked")
    Below roots(UUID framework, int page) {
        List<Row> rows = entities.createNativeQuery(
                        """
                        with root as (
                            select i.*, count(*) over () as total,
                                (select min(a.sequence) from case_part a
                                 where a.framework = ?1 and a.part = 'CFAssociations' and a.destination = cast(?1 as text)
                                   and a.origin = cast(i.identifier as text)) as number
                            from case_part i
                            where i.framework = ?1 and i.part = 'CFItems' and not exists (
                                select from case_part a
                                join case_part up on up.framework = a.framework and up.part = 'CFItems'
                                    and cast(up.identifier as text) = a.destination
                                where a.framework = ?1 and a.part = 'CFAssociations' and a.type in ('isChildOf', 'isPartOf')
                                  and a.origin = cast(i.identifier as text) and a.origin <> a.destination)
                            order by number nulls last, i.position limit ?2 offset ?3)
                        select i.identifier, i.code, i.title, i.type, i.body ->> 'fullStatement',
                        """ + COUNT + ", i.total from root i order by i.number nulls last, i.position", Row.class)
                .setParameter(1, framework)
                .setParameter(2, PAGE)
                .setParameter(3, (page - 1) * PAGE)
                .getResultList();
        return Below.of(rows, page);
    }

    @SuppressWarnings("unchecked")
    Below below(UUID framework, UUID item, int page) {
        List<Row> rows = entities.createNativeQuery("""
                        with child as (
                            select a.origin, min(a.sequence) as number, min(a.position) as position
                            from case_part a
                            where a.framework = ?1 and a.part = 'CFAssociations' and a.type in ('isChildOf', 'isPartOf')
                              and a.destination = ?4 and a.origin ~ '^[0-9a-f-]{36}$'
                            group by a.origin)
                        select i.identifier, i.code, i.title, i.type, i.body ->> 'fullStatement',
                        """ + COUNT + """
                        , count(*) over () from child c
                        join case_part i on i.framework = ?1 and i.part = 'CFItems' and i.identifier = cast(c.origin as uuid)
                        order by c.number nulls last, c.position limit ?2 offset ?3""", Row.class)
                .setParameter(1, framework)
                .setParameter(2, PAGE)
                .setParameter(3, (page - 1) * PAGE)
                .setParameter(4, item.toString())
                .getResultList();
        return Below.of(rows, page);
    }

    /** From the top to the item, by the first of its parents each time; empty where the framework has no such item. */
    @SuppressWarnings("unchecked")
    List<Step> trail(UUID framework, UUID item) {
        return entities.createNativeQuery("""
                        with recursive up as (
                            select i.identifier, i.code, i.title, i.type, i.body, 0 as depth, array[i.identifier] as seen
                            from case_part i where i.framework = ?1 and i.part = 'CFItems' and i.identifier = ?2
                            union all
                            (select i.identifier, i.code, i.title, i.type, i.body, up.depth + 1, up.seen || i.identifier
                             from up
                             join case_part a on a.framework = ?1 and a.part = 'CFAssociations'
                                 and a.type in ('isChildOf', 'isPartOf') and a.origin = cast(up.identifier as text)
                             join case_part i on i.framework = ?1 and i.part = 'CFItems'
                                 and cast(i.identifier as text) = a.destination
                             where up.depth < ?3 and i.identifier <> all (up.seen)
                             order by a.position limit 1))
                        select identifier, code, title, type, body ->> 'fullStatement', body ->> 'notes'
                        from up order by depth desc""", Step.class)
                .setParameter(1, framework)
                .setParameter(2, item)
                .setParameter(3, DEEPEST)
                .getResultList();
    }
}
