package org.uplink.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The identity providers of the demo districts: each a realm of its own beside Uplink's, to which Uplink's sends people by
 * the domain of their address. A demo account exists at both; it also keeps its password at Uplink, for programs.
 */
final class DistrictRealms {
    static final List<String> DISTRICTS = List.of("riverbend", "lakeside");
    /** Speaks SAML, and knows people by their address; the other speaks OpenID Connect and knows them by id. */
    private static final String KNOWS_BY_ADDRESS = "lakeside";

    private DistrictRealms() {}

    static String realm(String district) {
        return district + "-idp";
    }

    /** Adds to the district's realm whoever of Uplink's accounts has an address of the district. */
    static JsonNode fill(JsonNode realm, String district, JsonNode uplink) {
        var users = (ArrayNode) realm.get("users");
        for (var user : uplink.get("users")) {
            if (isOf(district, user)) {
                var there = users.addObject();
                for (var field : List.of(
                        "username", "email", "emailVerified", "enabled", "firstName", "lastName", "credentials")) {
                    there.set(field, user.get(field));
                }
                there.put("id", subject(user));
                join(there, user.get("username").asText());
            }
        }
        return realm;
    }

    /** Groups that the district says of its people: words that its administrator can map to roles. */
    private static void join(ObjectNode there, String username) {
        var groups = there.putArray("groups").add("/Technology-Staff");
        if (username.startsWith("manager")) {
            groups.add("/Technology-Leads");
        }
    }

    /** Ties Uplink's accounts to those of their district, and sends them there in spite of their password at Uplink. */
    static JsonNode link(JsonNode uplink) {
        for (var user : uplink.get("users")) {
            DISTRICTS.stream()
                    .filter(district -> isOf(district, user))
                    .forEach(district -> link((ObjectNode) user, district));
        }
        return uplink;
    }

    private static void link(ObjectNode user, String district) {
        var address = user.get("email").asText();
        user.putArray("realmRoles").add("signs-in-at-" + district);
        user.putArray("federatedIdentities")
                .addObject()
                .put("identityProvider", district)
                .put("userId", district.equals(KNOWS_BY_ADDRESS) ? address : subject(user))
                .put("userName", address);
    }

    private static boolean isOf(String district, JsonNode user) {
        return user.get("email").asText().endsWith("@" + district + ".example");
    }

    /** The id of the account at its district: not that at Uplink, so that nothing takes one for the other. */
    private static String subject(JsonNode user) {
        return user.get("id").asText().replaceFirst("^0", "2");
    }
}
