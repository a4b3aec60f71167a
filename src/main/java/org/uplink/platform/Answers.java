package org.uplink.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.exception.DataException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Errors in the form asked for: a page for people, problem+json (RFC 9457) for programs. Never a stack trace. */
class Answers {

    static final MediaType PROBLEM = new MediaType("application", "problem+json");

    private static final int SECONDS_OF_A_RUSH = 5;

    @CheckedTemplate(basePath = "platform", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ErrorPage(int status, String title, String advice, String reference, boolean again)
            implements TemplateInstance {}

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;
    private final Instance<Page> page;

    Answers(HttpHeaders headers, UriInfo uri, Request request, Instance<Page> page) {
        this.headers = headers;
        this.uri = uri;
        this.request = request;
        this.page = page;
    }

    @ServerExceptionMapper
    RestResponse<Object> refused(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound _ -> notFound();
            case Refusal.Conflict conflict -> answer(409, "conflict", conflict.advice());
            case Refusal.Malformed malformed -> answer(400, "malformed", malformed.advice());
            case Refusal.TooMany tooMany ->
                ResponseBuilder.fromResponse(answer(429, "too-many", tooMany.advice(words())))
                        .header(HttpHeaders.RETRY_AFTER, tooMany.seconds())
                        .build();
        };
    }

    /** JSON whose field is not what it should be: the field is named. */
    @ServerExceptionMapper
    RestResponse<Object> mismatched(MismatchedInputException mismatched) {
        return unreadable(mismatched);
    }

    private RestResponse<Object> unreadable(JsonProcessingException json) {
        return answer(400, "malformed", adviceOn(json));
    }

    private static String adviceOn(JsonProcessingException json) {
        var field = json instanceof JsonMappingException mapping ? fieldOf(mapping) : "";
        if (json instanceof UnrecognizedPropertyException) {
            return "Leave '" + field + "' out: the description does not name it.";
        }
        if (!field.isEmpty()) {
            return "Look at '" + field + "': it is not of the kind described.";
        }
        var at = json.getLocation();
        return json instanceof StreamReadException && at != null
                ? "The body is not JSON: look at line %d, column %d.".formatted(at.getLineNr(), at.getColumnNr())
                : "Send JSON as the description says.";
    }

    private static String fieldOf(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(one -> one.getFieldName() == null ? String.valueOf(one.getIndex()) : one.getFieldName())
                .collect(Collectors.joining("."));
    }

    @ServerExceptionMapper
    RestResponse<Object> tooLarge(RefusedBody refused) {
        return answer(refused.status(), refused.type(), refused.advice(words()));
    }

    /** A page of a role that one does not have is a page that does not exist. */
    @ServerExceptionMapper
    RestResponse<Object> forbidden(ForbiddenException forbidden) {
        return notFound();
    }

    @ServerExceptionMapper
    RestResponse<Object> unknownAddress(NotFoundException unknown) {
        return notFound();
    }

    @ServerExceptionMapper
    RestResponse<Object> failedSignIn(AuthenticationFailedException failed) {
        return answer(401, "sign-in-failed");
    }

    @ServerExceptionMapper
    RestResponse<Object> web(WebApplicationException exception) {
        var status = exception.getResponse().getStatus();
        if (status < 400) {
            return RestResponse.ResponseBuilder.create(exception.getResponse().getStatusInfo())
                    .build();
        }
        if (status == 400 && exception.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        return switch (status) {
            case 404 -> notFound();
            case 405 -> answer(405, "method");
            case 406 -> answer(406, "not-acceptable");
            case 413 -> answer(413, "too-large");
            case 415 -> answer(415, "media-type");
            case 429 -> answer(429, "too-many");
            default -> status < 500 ? answer(status, "malformed") : broken(exception);
        };
    }

    /** A form whose percent signs mean nothing. It is read before any page is asked; all else of this kind is a bug. */
    @ServerExceptionMapper
    RestResponse<Object> undecodable(IllegalArgumentException wrong) {
        return says(wrong, "Failed to decode URL") ? answer(400, "malformed") : broken(wrong);
    }

    /** A form with files that ends before its last part does, and a body whose sender hung up; all else is a disk of ours. */
    @ServerExceptionMapper
    RestResponse<Object> cutShort(IOException wrong, HttpServerRequest sent) {
        if (sent.response().closed() || says(wrong, "Connection terminated parsing multipart")) {
            Log.infof("A request was cut short: %s", wrong.getMessage());
            return answer(400, "malformed");
        }
        return broken(new UncheckedIOException(wrong));
    }

    /** What the database cannot hold, such as a day before the first that it knows, nobody has meant. */
    @ServerExceptionMapper
    RestResponse<Object> unstorable(DataException wrong) {
        Log.infof("A request brought what the database cannot hold: %s", wrong.getSQLState());
        return answer(400, "malformed");
    }

    private static boolean says(Exception wrong, String beginning) {
        return String.valueOf(wrong.getMessage()).startsWith(beginning);
    }

    @ServerExceptionMapper
    RestResponse<Object> broken(RuntimeException bug) {
        if (DatabaseRules.isAway(bug)) {
            return busy(bug);
        }
        if (DatabaseRules.isThereAlready(bug)) {
            Log.warnf("A request brought what is there already: %s", bug.getMessage());
            return answer(409, "conflict");
        }
        var reference = Ids.next().toString();
        Log.errorf(bug, "Request failed, reference %s", reference);
        return answer(500, "internal", words().advice("internal"), reference);
    }

    /** In a rush, or while the database starts again: a matter of seconds. */
    private RestResponse<Object> busy(RuntimeException away) {
        Log.warnf("The database could not be asked: %s", away.getMessage());
        return ResponseBuilder.fromResponse(answer(503, "busy"))
                .header(HttpHeaders.RETRY_AFTER, SECONDS_OF_A_RUSH)
                .build();
    }

    private RestResponse<Object> notFound() {
        return answer(404, "not-found");
    }

    private RestResponse<Object> answer(int status, String type) {
        return answer(status, type, words().advice(type));
    }

    private RestResponse<Object> answer(int status, String type, String advice) {
        return answer(status, type, advice, "");
    }

    private RestResponse<Object> answer(int status, String type, String advice, String reference) {
        var title = words().title(type);
        if (wantsPage()) {
            return ResponseBuilder.<Object>create(status)
                    .entity(new ErrorPage(status, title, advice, reference, mayWorkAgain(status)))
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .build();
        }
        var problem = Map.of("type", "/errors/" + type, "title", title, "status", status, "detail", advice);
        return ResponseBuilder.<Object>create(status)
                .entity(problem)
                .type(PROBLEM)
                .build();
    }

    /** What was asked for, and failed for a reason of ours; what was sent the browser alone can send again. */
    private boolean mayWorkAgain(int status) {
        return status >= 500 && HttpMethod.GET.equals(request.getMethod());
    }

    private ErrorMessages words() {
        return wantsPage() ? page.get().words(ErrorMessages.class) : MessageBundles.get(ErrorMessages.class);
    }

    private boolean wantsPage() {
        if (AddressRules.isForPrograms(uri.getPath())) {
            return false;
        }
        var accept = headers.getHeaderString(HttpHeaders.ACCEPT);
        return accept == null || !accept.contains("json");
    }
}
