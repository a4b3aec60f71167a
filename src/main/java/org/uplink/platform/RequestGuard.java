package org.uplink.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Refuses requests that no browser and no program of good sense sends, before anything reads them: a type that cannot be read, and
 * what asks a page for a change without being a form. The check against forged forms looks at forms alone (ADR 34).
 */
class RequestGuard {

    /** In small letters, as browsers write them: the check against forged forms knows no others. */
    private static final Pattern FORM =
            Pattern.compile("(application/x-www-form-urlencoded|multipart/form-data)\\s*(;.*)?");

    private static final String TOKEN = "[\\w!#$&^.+*'`|~-]+";
    private static final Pattern TYPE = Pattern.compile(TOKEN + "/" + TOKEN + "\\s*(;.*)?");
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?[^\\s\";]");
    private static final Pattern WEIGHT = Pattern.compile(";\\s*q\\s*=([^,;]*)");
    private static final Pattern FROM_0_TO_1 = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");
    private static final String ACCEPT = "Accept";
    private static final List<String> WEIGHTED =
            List.of(ACCEPT, "Accept-Language", "Accept-Encoding", "Accept-Charset");

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final int MALFORMED = 400;
    private static final int MEDIA_TYPE = 415;
    private static final int BEFORE_ROUTING = 9_990;

    /** Who sends too much is told so first. */
    private static final int AFTER_BODY_LIMITS = 50;

    void install(@Observes Filters filters) {
        filters.register(RequestGuard::read, BEFORE_ROUTING);
        filters.register(RequestGuard::form, AFTER_BODY_LIMITS);
    }

    private static void read(RoutingContext context) {
        var request = context.request();
        leaveOutWhatCannotBeRead(request.headers());
        var type = request.getHeader("Content-Type");
        var isRead = (type == null || isReadable(type)) && !holdsNothing(String.valueOf(request.query()));
        goOn(context, isRead, MALFORMED);
    }

    private static void form(RoutingContext context) {
        var request = context.request();
        var type = request.getHeader("Content-Type");
        var changes = !SAFE.contains(request.method().name());
        var isAllowed = !changes
                || AddressRules.isForPrograms(String.valueOf(request.path()))
                || isForm(type == null ? "" : type);
        goOn(context, isAllowed, MEDIA_TYPE);
    }

    private static void goOn(RoutingContext context, boolean isAllowed, int otherwise) {
        if (isAllowed) {
            context.next();
        } else {
            context.response().setStatusCode(otherwise).end();
        }
    }

    /** Who wants something that cannot be read gets what is usual: old programs write {@code *; q=.2}. */
    private static void leaveOutWhatCannotBeRead(MultiMap headers) {
        for (var name : WEIGHTED) {
            if (!headers.getAll(name).stream().allMatch(RequestGuard::isWeighted)) {
                headers.remove(name);
            }
        }
        if (!headers.getAll(ACCEPT).stream().allMatch(RequestGuard::namesTypes)) {
            headers.remove(ACCEPT);
        }
    }

    static boolean isReadable(String type) {
        var needsBoundary = type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        return TYPE.matcher(type).matches()
                && (!needsBoundary || BOUNDARY.matcher(type).find());
    }

    static boolean namesTypes(String accept) {
        return Stream.of(accept.split(",", -1))
                .allMatch(one -> TYPE.matcher(one.strip()).matches());
    }

    /** Each weight is a number from 0 to 1. */
    static boolean isWeighted(String header) {
        return WEIGHT.matcher(header.toLowerCase(Locale.ROOT))
                .results()
                .allMatch(one -> FROM_0_TO_1.matcher(one.group(1)).matches());
    }

    static boolean isForm(String type) {
        return FORM.matcher(type).matches();
    }

    /** The database holds no text with a character of value 0. */
    private static boolean holdsNothing(String query) {
        return query.contains("%00");
    }
}
