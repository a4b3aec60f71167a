package org.uplink.people.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a long list is asked for.
 *
 * @param start from 1
 */
record Window(int start, int count) {

    static final int MOST = 200;
    private static final int USUAL = 100;
    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    /** What is out of bounds counts as the nearest that is within, as RFC 7644 3.4.2.4 has it. */
    static Window of(@Nullable Integer start, @Nullable Integer count) {
        return new Window(Math.max(1, start == null ? 1 : start), Math.clamp(count == null ? USUAL : count, 0, MOST));
    }

    String sql(String order) {
        return " order by " + order + " limit " + count + " offset " + (start - 1);
    }

    ObjectNode answer(List<ObjectNode> resources, long total) {
        var answer = JsonUtils.getJsonNodeFactory().objectNode();
        answer.putArray("schemas").add(SCHEMA);
        answer.put("totalResults", total);
        answer.put("startIndex", start);
        answer.put("itemsPerPage", resources.size());
        answer.putArray("Resources").addAll(resources);
        return answer;
    }
}
