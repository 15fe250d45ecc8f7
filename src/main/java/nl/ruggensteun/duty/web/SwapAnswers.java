package nl.ruggensteun.duty.web;

import java.util.UUID;
import nl.ruggensteun.duty.Obstacle;
import nl.ruggensteun.duty.swap.SwapOutcome;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Refused;

/// What became of a swap, as an answer.
final class SwapAnswers {
  private SwapAnswers() {}

  /// @param field that the sentence belongs to when something stands against it
  static UUID done(SwapOutcome outcome, String field) {
    return switch (outcome) {
      case SwapOutcome.Done(UUID id) -> id;
      case SwapOutcome.Missing() -> throw RosterRights.missing();
      case SwapOutcome.Overtaken() -> throw new Refused(Problem.of(ProblemCode.CONFLICT));
      case SwapOutcome.Refused(Obstacle why) -> throw Refused.field(field, why.code());
    };
  }
}
