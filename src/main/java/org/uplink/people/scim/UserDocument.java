package org.uplink.people.scim;

import static org.uplink.people.scim.ScimBody.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.uplink.people.joining.Directory.Entry;
import org.uplink.people.scim.UserRows.User;

/** Somebody as a SCIM User, and back. */
final class UserDocument {

    /** @param active whether the membership runs; null where the directory does not say */
    record Wanted(Entry entry, @Nullable Boolean active) {

        boolean activeOr(boolean unsaid) {
            return active == null ? unsaid : active;
        }
    }

    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final int LONGEST = 120;
    private static final int LONGEST_ID = 255;
    private static final String ADDRESS = "[^@\\s]{1,64}@[^@\\s]{3,180}";

    private UserDocument() {}

    static ObjectNode of(User user, String home) {
        var json = JsonUtils.getJsonNodeFactory().objectNode();
        json.putArray("schemas").add(SCHEMA);
        json.put("id", user.id().toString());
        if (user.externalId() != null) {
            json.put("externalId", user.externalId());
        }
        json.put("userName", user.userName());
        var name = json.putObject("name").put("formatted", user.name());
        putUnlessEmpty(name, "givenName", user.givenName());
        putUnlessEmpty(name, "familyName", user.familyName());
        json.put("displayName", user.name());
        if (!user.email().isEmpty()) {
            json.putArray("emails")
                    .addObject()
                    .put("value", user.email())
                    .put("type", "work")
                    .put("primary", true);
        }
        json.put("active", user.active());
        json.putObject("meta")
                .put("resourceType", "User")
                .put("created", user.madeAt().toString())
                .put("lastModified", user.changedAt().toString())
                .put("location", home + "/scim/v2/Users/" + user.id())
                .put("version", user.version());
        return json;
    }

    private static void putUnlessEmpty(ObjectNode json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }

    /** @throws ScimProblem where something is missing or is not what it should be */
    static Wanted read(JsonNode json) {
        var userName = text(json, "userName");
        if (userName.isEmpty() || userName.length() > LONGEST_ID) {
            throw ScimProblem.invalidValue("userName is missing or too long.");
        }
        var externalId = text(json, "externalId");
        if (externalId.length() > LONGEST_ID) {
            throw ScimProblem.invalidValue("externalId is too long.");
        }
        var name = json.path("name");
        var given = text(name, "givenName");
        var family = text(name, "familyName");
        var entry = new Entry(
                userName,
                externalId.isEmpty() ? null : externalId,
                called(json, name, given, family, userName),
                shortened(given),
                shortened(family),
                email(json, userName));
        return new Wanted(entry, isActive(json.path("active")));
    }

    /** Of what was shown before: a name is written in three places, and whichever was changed is meant. */
    static Wanted read(JsonNode json, User saved) {
        var read = read(json);
        var entry = read.entry();
        var formatted = text(json.path("name"), "formatted");
        var whole = whole(entry.givenName(), entry.familyName());
        var isChanged = !entry.name().equals(saved.name());
        if (!isChanged && !formatted.isEmpty() && !formatted.equals(saved.name())) {
            return new Wanted(entry.called(shortened(formatted)), read.active());
        }
        if (!isChanged && !whole.isEmpty() && !whole.equals(whole(saved.givenName(), saved.familyName()))) {
            return new Wanted(entry.called(shortened(whole)), read.active());
        }
        return read;
    }

    private static String whole(String given, String family) {
        return (given + " " + family).strip();
    }

    private static String called(JsonNode json, JsonNode name, String given, String family, String userName) {
        return Stream.of(text(json, "displayName"), text(name, "formatted"), whole(given, family), userName)
                .filter(one -> !one.isEmpty())
                .map(UserDocument::shortened)
                .findFirst()
                .orElseThrow();
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** The one that is marked as primary, else the first, else a user name that is an address. */
    private static String email(JsonNode json, String userName) {
        var emails =
                StreamSupport.stream(json.path("emails").spliterator(), false).toList();
        var email = emails.stream()
                .filter(one -> one.path("primary").asBoolean())
                .findFirst()
                .or(() -> emails.stream().findFirst())
                .map(one -> text(one, "value"))
                .orElse("");
        if (!email.isEmpty() && !email.matches(ADDRESS)) {
            throw ScimProblem.invalidValue("emails has something that is no address.");
        }
        return email.isEmpty() && userName.matches(ADDRESS) ? userName : email;
    }

    /** Some directories write "False" for false. */
    private static @Nullable Boolean isActive(JsonNode active) {
        return switch (active.asText("").toLowerCase(Locale.ROOT)) {
            case "", "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> throw ScimProblem.invalidValue("active is true or false.");
        };
    }
}
