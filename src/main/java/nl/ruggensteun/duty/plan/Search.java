package nl.ruggensteun.duty.plan;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Looks for a better plan, from the first one on, until its time is over, nothing better comes any
/// more, or somebody stops it. This is the only class that starts the solver, and nothing of the
/// solver is loaded before.
final class Search {
  private static final Duration LEAST = Duration.ofSeconds(5);

  private final Solver<Plan> solver;

  private Search(TerminationConfig until) {
    this.solver =
        SolverFactory.<Plan>create(
                new SolverConfig()
                    .withSolutionClass(Plan.class)
                    .withEntityClasses(Place.class)
                    .withConstraintProviderClass(PlanConstraints.class)
                    .withRandomSeed(1L)
                    .withPhases(improving().withTerminationConfig(until)))
            .buildSolver();
  }

  private static LocalSearchPhaseConfig improving() {
    return new LocalSearchPhaseConfig()
        .withMoveSelectorConfig(
            new UnionMoveSelectorConfig(
                List.of(new ChangeMoveSelectorConfig(), new SwapMoveSelectorConfig())));
  }

  /// Also ends when a third of the time brought nothing better.
  static Search lasting(Duration limit) {
    Duration patience = Duration.ofSeconds(limit.toSeconds() / 3);
    return new Search(
        new TerminationConfig()
            .withSpentLimit(limit)
            .withUnimprovedSpentLimit(patience.compareTo(LEAST) < 0 ? LEAST : patience));
  }

  /// So many tries, however fast the machine is: the same question gets the same answer.
  static Search of(int tries) {
    return new Search(new TerminationConfig().withMoveCountLimit((long) tries));
  }

  /// @param better told of each plan that is better than all before, while the search goes on
  Plan improve(Plan first, Consumer<Plan> better) {
    solver.addEventListener(event -> better.accept(event.getNewBestSolution()));
    return solver.solve(first);
  }

  void stop() {
    solver.terminateEarly();
  }
}
