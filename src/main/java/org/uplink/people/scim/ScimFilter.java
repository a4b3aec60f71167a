package org.uplink.people.scim;

import static java.util.Objects.requireNonNull;

import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A filter as a condition of SQL: equal, and, or, over the attributes that a resource names. */
final class ScimFilter {

    private static final int LONGEST = 2000;

    /** What may be compared, by the name in small letters; the place of the value is {@code %s}. */
    private final Map<String, String> attributes;

    private final List<String> values = new ArrayList<>();
    private final int first;

    /** @param first number of the first parameter of the query that is free */
    ScimFilter(Map<String, String> attributes, int first) {
        this.attributes = attributes;
        this.first = first;
    }

    /**
     * @param filter null or "" for everybody
     * @throws ScimException where it cannot be read
     */
    String condition(@Nullable String filter) throws ScimException {
        if (filter == null || filter.isBlank()) {
            return "true";
        }
        if (filter.length() > LONGEST) {
            throw ScimProblem.invalidFilter("A filter has at most " + LONGEST + " characters.");
        }
        return sql(Filter.fromString(filter));
    }

    /** In the order of their parameters. */
    List<String> values() {
        return values;
    }

    private String sql(Filter filter) {
        return switch (filter.getFilterType()) {
            case FilterType.AND -> joined(filter, " and ");
            case FilterType.OR -> joined(filter, " or ");
            case FilterType.EQUAL -> equal(filter);
            default -> throw ScimProblem.invalidFilter("Filters know eq, and, or.");
        };
    }

    private String joined(Filter filter, String word) {
        return requireNonNull(filter.getCombinedFilters()).stream()
                .map(this::sql)
                .collect(Collectors.joining(word, "(", ")"));
    }

    private String equal(Filter filter) {
        var name = requireNonNull(filter.getAttributePath())
                .toString()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^urn:.*:", "");
        var comparison = attributes.get(name);
        if (comparison == null) {
            throw ScimProblem.invalidFilter("Filters compare " + String.join(", ", attributes.keySet()) + ".");
        }
        values.add(requireNonNull(filter.getComparisonValue()).asText());
        return comparison.formatted("?" + (first + values.size() - 1));
    }
}
