package org.uplink.catalog;

import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.uplink.platform.Paging;

/** Finds courses: full text ranked, and for each filter how many courses it would leave. Two queries, whatever is asked. */
@ApplicationScoped
class CourseSearch {

    static final int PAGE_SIZE = 24;

    /** @param domains ids of the domains that the course gives evidence in, separated by blanks */
    record Row(String slug, String code, String title, String summary, int level, int minutes, String domains) {

        List<String> domainIds() {
            return Arrays.stream(domains.split(" ", -1))
                    .filter(id -> !id.isEmpty())
                    .toList();
        }
    }

    /** How many courses a value of a filter leaves, the other filters kept. */
    private record Count(String facet, String value, long courses) {}

    /** @param counts by filter and value; values without courses are absent */
    record Found(List<Row> courses, long total, Map<String, Map<String, Long>> counts) {

        int pages() {
            return Paging.pages(total, PAGE_SIZE);
        }

        long count(String facet, String value) {
            return counts.getOrDefault(facet, Map.of()).getOrDefault(value, 0L);
        }
    }

    /** The courses that the words find, and which of the filters each passes. A course without audience is for everybody. */
    private static final String BASE = """
            with asked as (select websearch_to_tsquery('english', ?1) as query),
            base as (
                select c.*, ts_rank(c.search, asked.query) as rank,
                    ?2 = '' or exists (select from course_alignment a join competency k on k.key = a.competency
                                       where a.course = c.slug and k.domain = ?2) as in_domain,
                    ?3 = 0 or c.level = ?3 as at_level,
                    ?4 = 0 or c.minutes <= ?4 as in_time,
                    ?5 = '' or not exists (select from course_audience a where a.course = c.slug)
                        or exists (select from course_audience a where a.course = c.slug and a.role_profile = ?5) as for_role
                from course c, asked
                where not c.withdrawn and (numnode(asked.query) = 0 or c.search @@ asked.query)
            )
            """;

    private static final String COURSES = """
            select b.slug, b.code, b.title, b.summary, cast(b.level as int), b.minutes, coalesce((
                select string_agg(distinct k.domain, ' ' order by k.domain)
                from course_alignment a join competency k on k.key = a.competency where a.course = b.slug), '')
            from base b
            where in_domain and at_level and in_time and for_role
            order by rank desc, level, code
            limit ?6 offset ?7""";

    private static final String COUNTS = """
            select 'all', '', count(*) from base where in_domain and at_level and in_time and for_role
            union all
            select 'domain', k.domain, count(distinct b.slug)
            from base b join course_alignment a on a.course = b.slug join competency k on k.key = a.competency
            where at_level and in_time and for_role group by k.domain
            union all
            select 'level', cast(level as text), count(*) from base where in_domain and in_time and for_role group by level
            union all
            select 'minutes', cast(step.most as text), count(*)
            from unnest(array[30, 60, 120, 180]) as step(most) join base b on b.minutes <= step.most
            where in_domain and at_level and for_role group by step.most
            union all
            select 'role', r.key, count(*)
            from base b join role_profile r
                on not exists (select from course_audience a where a.course = b.slug)
                or exists (select from course_audience a where a.course = b.slug and a.role_profile = r.key)
            where in_domain and at_level and in_time group by r.key""";

    private final EntityManager entities;

    CourseSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** Kept for a minute: everybody of an organization finds the same. */
    @CacheResult(cacheName = "catalogue", keyGenerator = WhatIsSeen.class)
    @Transactional
    Found find(CatalogSearch search) {
        @SuppressWarnings("unchecked")
        List<Row> rows = asked(search, entities.createNativeQuery(BASE + COURSES, Row.class))
                .setParameter(6, PAGE_SIZE)
                .setParameter(7, (search.page() - 1) * PAGE_SIZE)
                .getResultList();
        @SuppressWarnings("unchecked")
        List<Count> counts = asked(search, entities.createNativeQuery(BASE + COUNTS, Count.class))
                .getResultList();
        var byFacet = counts.stream()
                .collect(Collectors.groupingBy(Count::facet, Collectors.toMap(Count::value, Count::courses)));
        return new Found(rows, byFacet.getOrDefault("all", Map.of()).getOrDefault("", 0L), byFacet);
    }

    private static Query asked(CatalogSearch search, Query query) {
        return query.setParameter(1, search.q())
                .setParameter(2, search.domain())
                .setParameter(3, search.level())
                .setParameter(4, search.minutes())
                .setParameter(5, search.role());
    }
}
