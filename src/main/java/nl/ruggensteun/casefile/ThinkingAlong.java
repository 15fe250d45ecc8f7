package nl.ruggensteun.casefile;

import java.util.UUID;
import org.springframework.stereotype.Component;

/// Thinking along (_meedenken_): whoever is asked promises an answer, so that the question is not
/// merely sent. The promise ends with the answer, or when the colleague is taken out again.
@Component
class ThinkingAlong {
  private final Commitments commitments;
  private final Surroundings around;

  ThinkingAlong(Commitments commitments, Surroundings around) {
    this.commitments = commitments;
    this.around = around;
  }

  /// Somebody came to a consult or went from it. Owner and stand-in put the question.
  void follow(CaseFile.Open file, UUID consult, ReadingLists.Change change) {
    change.come().keySet().stream()
        .filter(member -> !file.isResponsible(member))
        .map(member ->
            around.dueNextNoon(file, CommitmentKind.THINK_ALONG).about(consult).by(member))
        .forEach(commitments::add);
    commitments.openOf(file.caseId()).stream()
        .filter(
            open -> change.gone().stream().anyMatch(member -> isPromised(open, consult, member)))
        .forEach(commitments::cancel);
  }

  /// Whether this is the answer that a member promised in this consult.
  static boolean isPromised(Commitment open, UUID consult, UUID member) {
    return open.kind() == CommitmentKind.THINK_ALONG
        && open.audienceId().filter(consult::equals).isPresent()
        && open.memberId().filter(member::equals).isPresent();
  }
}
