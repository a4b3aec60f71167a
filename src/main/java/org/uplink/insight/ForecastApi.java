package org.uplink.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;
import org.uplink.evidence.EvidenceLedger;
import org.uplink.evidence.Outlook;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** What if, for programs: one's own level of a later day, and what a course or more evidence would change. */
@Path("/api/v1/me/skills/{competency}/forecast")
class ForecastApi {

    /** @param courses whose check is evidence for the competency */
    record Answer(CompetencyId competency, Outlook ifNothingHappens, List<Effect> courses) {}

    /**
     * What passing the check of a course today would do.
     *
     * @param levelThen on the day asked about, if nothing else happens
     */
    record Effect(String title, String address, int level, int levelToday, int levelThen) {}

    private final EvidenceLedger ledger;
    private final SkillCourses courses;
    private final CurrentActor current;

    ForecastApi(EvidenceLedger ledger, SkillCourses courses, CurrentActor current) {
        this.ledger = ledger;
        this.courses = courses;
        this.current = current;
    }

    @GET
    @RolesAllowed(Role.LEARNER_NAME)
    @Transactional
    @Operation(
            summary = "One's level in a competency on a later day",
            description = "If nothing happens until then, and with one more piece of evidence of each kind and level.")
    public Answer show(
            @RestPath CompetencyId competency,
            @RestQuery
                    @Parameter(description = "A day such as 2027-05-31; half a year ahead where it is absent")
                    @Nullable
                    String on) {
        var outlook = ledger.outlook(current.get().person(), competency, day(on));
        var effects = courses.offers(competency, 0).stream()
                .filter(SkillDetail.Offer::check)
                .map(offer -> effect(offer, outlook))
                .toList();
        return new Answer(competency, outlook, effects);
    }

    private static Effect effect(SkillDetail.Offer offer, Outlook outlook) {
        var supposed = outlook.with(SkillDetail.CHECK, offer.level());
        return new Effect(offer.title(), offer.address(), offer.level(), supposed.levelToday(), supposed.levelThen());
    }

    private static @Nullable LocalDate day(@Nullable String on) {
        try {
            return on == null || on.isBlank() ? null : LocalDate.parse(on);
        } catch (DateTimeParseException noDate) {
            throw new Refusal.Malformed("'on' is no date. Send one such as 2027-05-31.");
        }
    }
}
