package org.uplink.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.RoleProfileId;
import org.uplink.evidence.SelfAssessment.Pass;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** Passes of self-assessment for programs. */
@Path("/api/v1/me/self-assessments")
@RolesAllowed(Role.LEARNER_NAME)
class SelfAssessmentApi {

    record Start(@Nullable String role) {}

    record Answer(@Nullable Integer level) {}

    record Sharing(@Nullable Boolean shared) {}

    record Detail(
            UUID id,
            String role,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant sharedAt,
            List<Line> competencies) {}

    record Line(
            String competency,
            String title,
            int target,
            boolean core,
            @Nullable Integer level,
            @Nullable Integer before,
            @Nullable LocalDate beforeOn) {}

    private final SelfAssessments assessments;

    SelfAssessmentApi(SelfAssessments assessments) {
        this.assessments = assessments;
    }

    @GET
    @Operation(summary = "One's own passes, the latest first")
    public List<Pass> list() {
        return assessments.passes();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Start a pass through a role, or find the one that is open")
    public RestResponse<Detail> start(Start wanted) {
        var role = wanted.role();
        if (role == null) {
            throw new Refusal.Malformed("Name the role, such as support-technician.");
        }
        var pass = assessments.start(new RoleProfileId(role)).toString();
        return ResponseBuilder.create(RestResponse.Status.CREATED, detail(pass))
                .location(URI.create("/api/v1/me/self-assessments/" + pass))
                .build();
    }

    @GET
    @Path("{pass}")
    @Operation(summary = "A pass with its answers, beside what was said last before it")
    public Detail show(@RestPath String pass) {
        return detail(pass);
    }

    @PUT
    @Path("{pass}/answers/{competency}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Say what one can do today, 0 to 5; saved as a claim too")
    public Detail answer(@RestPath String pass, @RestPath String competency, Answer answer) {
        var level = answer.level();
        if (level == null) {
            throw new Refusal.Malformed("Give the level, 0 to 5.");
        }
        assessments.answer(pass, Map.of(new CompetencyId(competency), level));
        return detail(pass);
    }

    @POST
    @Path("{pass}/finish")
    @Transactional
    @Operation(summary = "Finish a pass; its answers stay as they are")
    public Detail finish(@RestPath String pass) {
        assessments.finish(pass);
        return detail(pass);
    }

    @PUT
    @Path("{pass}/sharing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Share a finished pass with one's managers and administrators, or take that back")
    public Detail share(@RestPath String pass, Sharing sharing) {
        var shared = sharing.shared();
        if (shared == null) {
            throw new Refusal.Malformed("Send shared as true or false.");
        }
        assessments.share(pass, shared);
        return detail(pass);
    }

    private Detail detail(String id) {
        var assessment = assessments.show(id);
        var pass = assessment.pass();
        var lines = assessment.lines().stream()
                .map(line -> new Line(
                        line.code(),
                        line.competency().title(),
                        line.target(),
                        line.core(),
                        line.level(),
                        line.before(),
                        line.beforeOn()))
                .toList();
        return new Detail(pass.id(), pass.role(), pass.startedAt(), pass.finishedAt(), pass.sharedAt(), lines);
    }
}
