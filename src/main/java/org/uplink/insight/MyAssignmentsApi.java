package org.uplink.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.WalkStep;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Role;

/** One's own assignments for programs. */
@Path("/api/v1/me/assignments")
class MyAssignmentsApi {

    /**
     * @param because teams that it came by; where rules are empty too, the person was chosen by name
     * @param rules standing rules that it came by
     * @param requiredBy the law or policy that a rule names
     * @param cycle the year of what comes again each year
     */
    record Answer(
            UUID id,
            String path,
            String revision,
            String title,
            LocalDate dueOn,
            String reason,
            String assignedBy,
            Instant assignedAt,
            String because,
            String rules,
            String requiredBy,
            String cycle,
            @Nullable Instant completedAt,
            List<Step> steps) {}

    /** @param state {@code done}, {@code open}, {@code waits} or {@code not-needed} */
    record Step(String id, String kind, String title, int minutes, boolean done, String state) {}

    private final WalkList walks;
    private final CurrentActor current;

    MyAssignmentsApi(WalkList walks, CurrentActor current) {
        this.walks = walks;
        this.current = current;
    }

    /** The open ones by due date, then the completed. */
    @GET
    @RolesAllowed(Role.LEARNER_NAME)
    @Transactional
    public List<Answer> list() {
        return walks.of(current.get().person()).stream()
                .flatMap(MyAssignmentsApi::answer)
                .toList();
    }

    private static Stream<Answer> answer(WalkLine walk) {
        var given = walk.given();
        if (given == null) {
            return Stream.of();
        }
        return Stream.of(new Answer(
                given.assignment(),
                walk.path().slug(),
                walk.path().revision(),
                walk.path().title(),
                given.dueOn(),
                given.reason(),
                given.by(),
                given.at(),
                given.teams(),
                given.rules(),
                given.requiredBy(),
                given.cycle(),
                walk.completedAt(),
                walk.leaves().map(MyAssignmentsApi::step).toList()));
    }

    private static Step step(WalkStep step) {
        var line = step.line();
        return new Step(line.id(), line.kind(), line.title(), line.minutes(), step.done(), step.word());
    }
}
