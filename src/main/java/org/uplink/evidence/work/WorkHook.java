package org.uplink.evidence.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Refusal;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** Where a help desk or a change tool hands in work for somebody; described in {@code src/docs/operations.md}. */
@Path("/api/v1/hooks/work/{organization}")
@Produces(MediaType.APPLICATION_JSON)
class WorkHook {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final String PROBLEM = "application/problem+json";

    private final EntityManager entities;
    private final HookSecrets secrets;
    private final HookIntake intake;
    private final Clock clock;

    WorkHook(EntityManager entities, HookSecrets secrets, HookIntake intake, Clock clock) {
        this.entities = entities;
        this.secrets = secrets;
        this.intake = intake;
        this.clock = clock;
    }

    /** What follows a delivery. */
    record Taken(UUID submission, String state) {}

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Hand in work for a member",
            description =
                    "Signed as Standard Webhooks: HMAC-SHA256 over `<webhook-id>.<webhook-timestamp>.<body>` with the"
                            + " organization's secret. Body: person (e-mail), title, text, links, occurredOn, competencies"
                            + " [{competency, level}], redacted (true). A webhook-id that was taken before changes nothing.")
    @APIResponse(responseCode = "202", description = "In the assessors' queue")
    @APIResponse(responseCode = "200", description = "Taken before")
    @APIResponse(responseCode = "401", description = "Not signed, not fresh, or no such hook")
    @APIResponse(responseCode = "422", description = "Something in it is missing or wrong")
    public RestResponse<Object> take(
            @RestPath String organization,
            @HeaderParam("webhook-id") @Nullable String id,
            @HeaderParam("webhook-timestamp") @Nullable String timestamp,
            @HeaderParam("webhook-signature") @Nullable String signature,
            byte[] body) {
        var delivery = new HookRules.Delivery(orEmpty(id), orEmpty(timestamp), orEmpty(signature), body);
        var home = find(organization);
        if (home.isEmpty() || !isGenuine(home.get(), delivery)) {
            return problem(
                    401, "signature", "This delivery is not signed as it should be, or it is not fresh", List.of());
        }
        var work = read(body);
        return answer(within(home.get(), () -> intake.take(delivery.id(), work)));
    }

    private boolean isGenuine(OrganizationId home, HookRules.Delivery delivery) {
        return secrets.isConfigured()
                && HookRules.isGenuine(delivery, within(home, secrets::current), Instant.now(clock));
    }

    private static RestResponse<Object> answer(HookIntake.Outcome outcome) {
        return switch (outcome) {
            case HookIntake.Outcome.Taken(var one) -> taken(202, one);
            case HookIntake.Outcome.Known(var one) -> taken(200, one);
            case HookIntake.Outcome.Refused(var problems) ->
                problem(422, "work-incomplete", "Something in this work is missing or wrong", problems);
        };
    }

    private static RestResponse<Object> taken(int status, UUID submission) {
        return ResponseBuilder.<Object>create(status)
                .entity(new Taken(submission, State.SUBMITTED.key()))
                .build();
    }

    private static RestResponse<Object> problem(int status, String type, String title, List<String> problems) {
        return ResponseBuilder.<Object>create(status)
                .type(PROBLEM)
                .entity(Map.of("type", "/errors/" + type, "title", title, "status", status, "problems", problems))
                .build();
    }

    private static HookIntake.Work read(byte[] body) {
        try {
            var work = JSON.readValue(body, HookIntake.Work.class);
            if (work != null) {
                return work;
            }
            throw new Refusal.Malformed("The body is null.");
        } catch (JsonProcessingException malformed) {
            throw new BadRequestException(malformed);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<OrganizationId> find(String alias) {
        return Tenancy.within(
                Scope.NOBODY,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var found = entities.createNativeQuery("select id from organization where alias = ?1")
                            .setParameter(1, alias)
                            .getResultList();
                    return found.stream().findFirst().map(one -> new OrganizationId((UUID) one));
                }));
    }

    private static <T> T within(OrganizationId home, Supplier<T> work) {
        return Tenancy.within(
                Scope.of(home), () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private static String orEmpty(@Nullable String header) {
        return header == null ? "" : header;
    }
}
