package nl.ruggensteun.duty.plan;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Places and who has them, as the search improves it.
@PlanningSolution
public class Plan {
  @ProblemFactProperty private PlanRules rules;
  @PlanningEntityCollectionProperty private List<Place> places;
  @PlanningScore private @Nullable HardMediumSoftLongScore score;

  /// For the copies that the search makes.
  @SuppressWarnings("NullAway.Init")
  Plan() {}

  Plan(PlanRules rules, List<Place> places) {
    this.rules = rules;
    this.places = List.copyOf(places);
  }

  PlanRules rules() {
    return rules;
  }

  List<Place> places() {
    return places;
  }

  @Nullable HardMediumSoftLongScore score() {
    return score;
  }
}
