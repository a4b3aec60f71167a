package org.uplink.competency.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of the CASE binding, as they came. */
record DocumentQuery(
        @RestQuery @DefaultValue("100") String limit,
        @RestQuery @DefaultValue("0") String offset,
        @RestQuery @DefaultValue("") String sort,
        @RestQuery @DefaultValue("") String orderBy,
        @RestQuery @DefaultValue("") String filter,
        @RestQuery @DefaultValue("") String fields) {

    /** One page of what was found. */
    record Found(List<ObjectNode> page, int total, int limit, int offset) {

        /** The addresses of the first, previous, next and last page (RFC 8288). */
        String links(String address, MultivaluedMap<String, String> query) {
            var last = total == 0 ? 0 : (total - 1) / limit * limit;
            var links = new ArrayList<String>();
            if (offset + limit < total) {
                links.add(link(address, query, offset + limit, "next"));
            }
            links.add(link(address, query, last, "last"));
            links.add(link(address, query, 0, "first"));
            if (offset > 0) {
                links.add(link(address, query, Math.clamp(offset - limit, 0, last), "prev"));
            }
            return String.join(", ", links);
        }

        private String link(String address, MultivaluedMap<String, String> query, int offset, String relation) {
            var target = new StringBuilder(address)
                    .append("?limit=")
                    .append(limit)
                    .append("&offset=")
                    .append(offset);
            query.forEach((name, values) -> {
                if (!name.equals("limit") && !name.equals("offset")) {
                    values.forEach(value -> target.append('&')
                            .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                            .append('=')
                            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
                }
            });
            return "<" + target + ">; rel=\"" + relation + "\"";
        }
    }

    /** @throws CaseError for a parameter that the binding does not allow */
    Found apply(List<ObjectNode> documents, CaseVersion version) {
        var most = DocumentQueryRules.number("limit", limit, 1);
        var from = DocumentQueryRules.number("offset", offset, 0);
        var order = DocumentQueryRules.order(sort, orderBy, version);
        var matching = documents.stream()
                .filter(filter.isBlank() ? _ -> true : DocumentQueryRules.filter(filter, version))
                .sorted(order)
                .toList();
        var page = matching.stream().skip(from).limit(most).toList();
        return new Found(page, matching.size(), most, from);
    }
}
