package org.uplink.platform.operation;

import java.util.Set;
import java.util.regex.Pattern;

/** In which part of the service an address lies. There are few, whatever strangers ask for: each is a series of metrics. */
final class AreaRules {

    /** What must never fail while somebody is tested has a promise of its own. */
    static final String CHECK = "check";

    static final String OTHER = "other";

    private static final Pattern SAVES_A_CHECK = Pattern.compile("(?:/api/v1)?/me/checks/[^/]+/(?:answers|submission)");
    private static final Set<String> AREAS = Set.of(
            "accessibility",
            "admin",
            "api",
            "badges",
            "calendar",
            "catalog",
            "certifications",
            "courses",
            "credentials",
            "frameworks",
            "ims",
            "invitations",
            "issuers",
            "login",
            "logout",
            "me",
            "media",
            "organization",
            "organizations",
            "path",
            "paths",
            "platform",
            "q",
            "reviews",
            "roles",
            "scim",
            "static",
            "team",
            "verify");

    private AreaRules() {}

    static String of(String path) {
        if (SAVES_A_CHECK.matcher(path).matches()) {
            return CHECK;
        }
        if (path.equals("/")) {
            return "start";
        }
        if (path.startsWith("/.well-known/") || path.equals("/did.json")) {
            return "issuers";
        }
        var steps = path.split("/", 3);
        return steps.length > 1 && AREAS.contains(steps[1]) ? steps[1] : OTHER;
    }
}
