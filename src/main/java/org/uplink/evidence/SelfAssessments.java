package org.uplink.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Competencies;
import org.uplink.competency.Competency;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.Framework;
import org.uplink.competency.RoleProfile;
import org.uplink.competency.RoleProfileId;
import org.uplink.evidence.Judgements.Judgement;
import org.uplink.evidence.SelfAssessment.Domain;
import org.uplink.evidence.SelfAssessment.Line;
import org.uplink.evidence.SelfAssessment.Pass;
import org.uplink.evidence.SelfAssessmentRows.AnswerRow;
import org.uplink.people.People;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.Refusal;

/** Passes of self-assessment, of the one who acts. What is not theirs is not found. */
@ApplicationScoped
class SelfAssessments {

    /** A role to go through: one's jobs and duties, or all roles for somebody without a job. */
    record Choice(RoleProfile role, @Nullable Pass open) {}

    private final SelfAssessmentRows rows;
    private final Judgements judgements;
    private final Competencies competencies;
    private final People people;
    private final CurrentActor current;

    SelfAssessments(
            SelfAssessmentRows rows,
            Judgements judgements,
            Competencies competencies,
            People people,
            CurrentActor current) {
        this.rows = rows;
        this.judgements = judgements;
        this.competencies = competencies;
        this.people = people;
        this.current = current;
    }

    /** The latest first. */
    @Transactional
    List<Pass> passes() {
        return rows.passes();
    }

    @Transactional
    List<Choice> choices() {
        var jobs = people.jobsOf(current.get().person());
        var open = rows.passes().stream().filter(Pass::open).toList();
        return competencies.framework().roles().stream()
                .filter(role -> jobs.isEmpty() || jobs.contains(role.id()))
                .map(role -> new Choice(
                        role,
                        open.stream()
                                .filter(pass -> pass.role().equals(role.id().key()))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    /**
     * Opens a pass, or finds the one of that role that is open.
     *
     * @throws Refusal.NotFound for a role that the framework does not have
     */
    @Transactional
    UUID start(RoleProfileId role) {
        return rows.start(competencies.role(role).id());
    }

    @Transactional
    SelfAssessment show(String id) {
        var pass = rows.pass(Ids.parse(id)).orElseThrow(Refusal.NotFound::new);
        var framework = competencies.framework();
        var role = competencies.role(new RoleProfileId(pass.role()));
        var answers = rows.answers(pass);
        return new SelfAssessment(
                pass,
                role,
                framework.domains().stream()
                        .map(domain -> domain(domain, role, answers))
                        .filter(domain -> !domain.lines().isEmpty())
                        .toList());
    }

    private static Domain domain(Framework.Domain domain, RoleProfile role, Map<CompetencyId, AnswerRow> answers) {
        return new Domain(
                domain.id(),
                domain.title(),
                domain.competencies().stream()
                        .filter(competency -> role.targets().getOrDefault(competency.id(), 0) > 0)
                        .map(competency -> line(competency, role, answers.get(competency.id())))
                        .toList());
    }

    private static Line line(Competency competency, RoleProfile role, @Nullable AnswerRow row) {
        var target = role.targets().getOrDefault(competency.id(), 0);
        var core = role.isCore(competency.id());
        return row == null
                ? new Line(competency, target, core, null, null, null)
                : new Line(competency, target, core, row.level(), row.before(), row.beforeOn());
    }

    /**
     * Saves answers as they are given, each as a claim in the ledger too. The same again changes nothing.
     *
     * @param levels 0 to 5
     * @throws Refusal.Conflict where the pass is finished
     * @throws Refusal.NotFound for a competency that the role does not ask for
     */
    @Transactional
    void answer(String id, Map<CompetencyId, Integer> levels) {
        rows.lock(Ids.parse(id));
        var assessment = show(id);
        if (!assessment.pass().open()) {
            throw new Refusal.Conflict("This pass is finished. Start another to say something else.");
        }
        var person = current.get().person();
        levels.forEach((competency, level) -> {
            if (assessment.line(competency).isEmpty()) {
                throw new Refusal.NotFound();
            }
            if (level < 0 || level > AwardRules.TOP) {
                throw new Refusal.Malformed("Choose a level from 0 to " + AwardRules.TOP + ".");
            }
            if (rows.answer(assessment.pass().id(), competency, level)) {
                judgements.add(new Judgement(person, competency, Judgements.Kind.CLAIM, level, ""));
            }
        });
    }

    /** @throws Refusal.Conflict where nothing was answered yet */
    @Transactional
    void finish(String id) {
        rows.lock(Ids.parse(id));
        var assessment = show(id);
        if (assessment.answered() == 0) {
            throw new Refusal.Conflict("Nothing is answered yet. Answer at least one competency, then finish.");
        }
        rows.finish(assessment.pass().id());
    }

    /**
     * Shows the answers of a finished pass to one's managers and administrators, or to nobody again.
     *
     * @throws Refusal.Conflict where the pass is open
     */
    @Transactional
    void share(String id, boolean shared) {
        var pass = show(id).pass();
        if (pass.open()) {
            throw new Refusal.Conflict("Finish this pass before you share it.");
        }
        rows.share(pass.id(), shared);
    }
}
