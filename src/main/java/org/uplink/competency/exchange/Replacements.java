package org.uplink.competency.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a framework had in earlier versions, and what stands in its place now, as its associations say it. */
@ApplicationScoped
class Replacements {

    /**
     * @param address of the page of the item; null for one that the framework does not have any more
     */
    record Item(
            String identifier,
            @Nullable String code,
            String title,
            @Nullable String address) {}

    record Replaced(Item old, List<Item> by) {}

    private record Row(
            String identifier,
            @Nullable String code,
            String title,
            @Nullable String address,
            String byIdentifier,
            @Nullable String byCode,
            String byTitle,
            String byAddress) {}

    private static final int MOST = 1000;

    private static final String ROWS = """
            select a.origin, i.code, coalesce(i.title, a.body #>> '{originNodeURI,title}'),
                case when i.identifier is not null then %s end, a.destination, d.code, d.title, %s
            from case_part a
            join case_framework f on f.identifier = a.framework
            join case_part d on d.framework = a.framework and d.part = 'CFItems'
                and cast(d.identifier as text) = a.destination
            left join case_part i on i.framework = a.framework and i.part = 'CFItems'
                and cast(i.identifier as text) = a.origin
            where a.framework = ?1 and a.part = 'CFAssociations' and a.type = 'replacedBy'
            order by a.position limit ?2""".formatted(Crosswalks.page("f", "i"), Crosswalks.page("f", "d"));

    private final EntityManager entities;

    Replacements(EntityManager entities) {
        this.entities = entities;
    }

    /** In the order in which the framework lists them, the first thousand. */
    @SuppressWarnings("unchecked")
    List<Replaced> of(UUID framework) {
        List<Row> rows = entities.createNativeQuery(ROWS, Row.class)
                .setParameter(1, framework)
                .setParameter(2, MOST)
                .getResultList();
        Map<String, List<Row>> byOld = new LinkedHashMap<>();
        rows.forEach(row ->
                byOld.computeIfAbsent(row.identifier(), _ -> new ArrayList<>()).add(row));
        return byOld.values().stream().map(Replacements::replaced).toList();
    }

    private static Replaced replaced(List<Row> of) {
        var first = of.getFirst();
        return new Replaced(
                new Item(first.identifier(), first.code(), first.title(), first.address()),
                of.stream()
                        .map(row -> new Item(row.byIdentifier(), row.byCode(), row.byTitle(), row.byAddress()))
                        .toList());
    }
}
