package org.uplink.people.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.messages.PatchOpType;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What directories send and get: JSON whose names may be in any case. */
final class ScimBody {

    private static final int MOST_OPERATIONS = 1000;
    private static final String VALUE = "value";
    private static final Pattern CORE = Pattern.compile("(?i)^urn:ietf:params:scim:schemas:core:2\\.0:(?:User|Group):");

    private ScimBody() {}

    static ObjectNode read(byte[] body) {
        try {
            if (JsonUtils.getObjectReader().readTree(body) instanceof ObjectNode object) {
                return shortNamed(object);
            }
        } catch (JsonProcessingException unreadable) {
            throw unreadable();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        throw unreadable();
    }

    /** A resource of this version, at its address. */
    static RestResponse<String> answer(int status, ObjectNode resource, String version, String address) {
        return ResponseBuilder.<String>create(status)
                .entity(resource.toString())
                .type(ScimErrors.SCIM)
                .header("ETag", version)
                .location(URI.create(address))
                .build();
    }

    private static ScimProblem unreadable() {
        return new ScimProblem(400, BadRequestException.INVALID_SYNTAX, "The body is not a JSON object.");
    }

    /**
     * Does what a patch says to a resource.
     *
     * @throws ScimException where the patch is none, or points at nothing
     */
    static void patch(ObjectNode resource, byte[] patch) throws ScimException {
        if (!(read(patch).get("Operations") instanceof ArrayNode operations)
                || operations.isEmpty()
                || operations.size() > MOST_OPERATIONS) {
            throw new ScimProblem(
                    400, BadRequestException.INVALID_SYNTAX, "A patch has between 1 and 1000 Operations.");
        }
        for (var operation : operations) {
            apply(operation, resource);
        }
    }

    /** Whether a patch says an attribute anew, by its path or in a value without one. */
    static boolean replaces(byte[] patch, String attribute) {
        return StreamSupport.stream(read(patch).path("Operations").spliterator(), false)
                .filter(operation -> operation.path("op").asText().equalsIgnoreCase("replace"))
                .anyMatch(operation ->
                        shortened(operation.path("path").asText("")).equalsIgnoreCase(attribute)
                                || operation.get(VALUE) instanceof ObjectNode value
                                        && operation.path("path").asText("").isEmpty()
                                        && shortNamed(value).has(attribute));
    }

    /** An attribute of the core may be called by its whole name (RFC 7644 3.10); here it has its short one. */
    private static ObjectNode shortNamed(ObjectNode object) {
        for (var one : List.copyOf(object.properties())) {
            var name = shortened(one.getKey());
            if (!name.equals(one.getKey())) {
                object.remove(one.getKey());
                object.set(name, one.getValue());
            }
        }
        return object;
    }

    private static String shortened(String name) {
        return CORE.matcher(name).replaceFirst("");
    }

    /** Some directories write Add for add, and name the members to remove in a value and not in the path. */
    private static void apply(JsonNode operation, ObjectNode resource) throws ScimException {
        var type = type(operation.path("op").asText().toLowerCase(Locale.ROOT));
        var path = shortened(operation.path("path").asText(""));
        var value = operation.get(VALUE) instanceof ObjectNode object ? shortNamed(object) : operation.get(VALUE);
        if (type == PatchOpType.REMOVE && value instanceof ArrayNode several && !path.contains("[")) {
            for (var one : several) {
                remove(path, one.path(VALUE).asText(), resource);
            }
            return;
        }
        if (type == PatchOpType.REMOVE) {
            removeIfThere(Path.fromString(path), resource);
            return;
        }
        var target = path.isEmpty() ? Path.root() : Path.fromString(path);
        PatchOperation.create(added(type, target, resource), target, value).apply(resource);
    }

    /** What is added where a single value stands takes its place (RFC 7644 3.5.2.1). */
    private static PatchOpType added(PatchOpType type, Path target, ObjectNode resource) throws ScimException {
        var isOfSome = false;
        for (var element : target) {
            isOfSome |= element.getValueFilter() != null;
        }
        return type == PatchOpType.ADD && isOfSome && JsonUtils.pathExists(target, resource)
                ? PatchOpType.REPLACE
                : type;
    }

    private static void remove(String path, String value, ObjectNode resource) throws ScimException {
        removeIfThere(Path.root().attribute(path, Filter.eq(VALUE, value)), resource);
    }

    /** What is gone already is gone: directories send the same removal again. */
    private static void removeIfThere(Path path, ObjectNode resource) throws ScimException {
        if (path.isRoot()) {
            throw new ScimProblem(400, BadRequestException.NO_TARGET, "A removal says what it removes.");
        }
        JsonUtils.removeValues(path, resource);
    }

    private static PatchOpType type(String op) {
        return switch (op) {
            case "add" -> PatchOpType.ADD;
            case "replace" -> PatchOpType.REPLACE;
            case "remove" -> PatchOpType.REMOVE;
            default ->
                throw new ScimProblem(400, BadRequestException.INVALID_SYNTAX, "An op is add, replace or remove.");
        };
    }

    /** Leaves out what was not asked for; what a resource is cannot be left out. */
    static ObjectNode select(ObjectNode resource, @Nullable String attributes, @Nullable String excluded) {
        var kept = Set.of("schemas", "id");
        var wanted = names(attributes);
        if (!wanted.isEmpty()) {
            wanted.addAll(kept);
            resource.retain(wanted);
        } else {
            var unwanted = names(excluded);
            unwanted.removeAll(kept);
            resource.remove(unwanted);
        }
        return resource;
    }

    /** Top-level names as they are written in a resource: {@code name.givenName} asks for the whole name. */
    private static Set<String> names(@Nullable String list) {
        return Stream.of(list == null ? new String[0] : list.split(","))
                .map(name -> name.strip().replaceFirst("^urn:.*:", "").replaceFirst("\\..*", ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
    }

    /** @throws ScimProblem where something else than a text stands there */
    static String text(JsonNode object, String name) {
        var value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isValueNode()) {
            throw ScimProblem.invalidValue(name + " is a text.");
        }
        return value.asText().strip();
    }
}
