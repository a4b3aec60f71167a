package org.uplink.assignment;

import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.constructionheuristic.placer.QueuedEntityPlacerConfig;
import ai.timefold.solver.core.config.heuristic.selector.entity.EntitySelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.value.ValueSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.AcceptorType;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.List;
import java.util.Set;

/**
 * Decides who takes what. The same problem has the same answer on any machine: the solver has a fixed seed and one thread, and
 * ends after a number of moves that follows from the problem, never after a time.
 */
final class Planner {

    private static final long SEED = 2026;
    private static final long MOVES_A_DECISION = 1_500;
    private static final long MOST_MOVES = 25_000;

    /** How much worse a step may be at first, so that the planner finds a way out of where no single step is better. */
    private static final String WARMTH = "[5]hard/[2/30/2000/2000]soft";

    private static final SolverFactory<PlannerSolution> SOLVERS = SolverFactory.create(new SolverConfig()
            .withClassLoader(Planner.class.getClassLoader())
            .withSolutionClass(PlannerSolution.class)
            .withEntityClasses(PlannerPick.class, PlannerSeat.class)
            .withConstraintProviderClass(PlannerConstraints.class)
            .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
            .withRandomSeed(SEED)
            .withMoveThreadCount(SolverConfig.MOVE_THREAD_COUNT_NONE)
            .withPhases(
                    new ConstructionHeuristicPhaseConfig().withEntityPlacerConfig(first(PlannerPick.class, "offer")),
                    new ConstructionHeuristicPhaseConfig().withEntityPlacerConfig(first(PlannerSeat.class, "person")),
                    new LocalSearchPhaseConfig()
                            .withAcceptorConfig(new LocalSearchAcceptorConfig()
                                    .withAcceptorTypeList(List.of(AcceptorType.SIMULATED_ANNEALING))
                                    .withSimulatedAnnealingStartingTemperature(WARMTH))
                            .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))));

    private Planner() {}

    private static QueuedEntityPlacerConfig first(Class<?> decisions, String decided) {
        var each = new EntitySelectorConfig(decisions).withId(decided);
        return new QueuedEntityPlacerConfig()
                .withEntitySelectorConfig(each)
                .withMoveSelectorConfigs(new ChangeMoveSelectorConfig()
                        .withEntitySelectorConfig(EntitySelectorConfig.newMimicSelectorConfig(decided))
                        .withValueSelectorConfig(new ValueSelectorConfig(decided)));
    }

    /** In order; nothing where nothing can be met. */
    static Set<PlanTake> plan(PlanProblem problem) {
        var undecided = PlannerSolution.of(problem);
        if (undecided.decisions() == 0) {
            return Set.of();
        }
        var moves = Math.min(MOST_MOVES, MOVES_A_DECISION * undecided.decisions());
        return SOLVERS.buildSolver(new SolverConfigOverride<PlannerSolution>()
                        .withTerminationConfig(new TerminationConfig().withMoveCountLimit(moves)))
                .solve(undecided)
                .takes();
    }
}
