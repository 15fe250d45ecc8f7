package nl.ruggensteun.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.casefile.Wish;

/// A request for help (_hulpvraag_) as the server knows it: that somebody waits, for which lines,
/// since when, and who looks at it.
public record HelpRequest(
    UUID requestId,
    RequestKind kind,
    UUID audienceId,
    List<String> lineIds,
    Optional<Wish> wish,
    RequestState state,
    Instant acceptedAt,
    Optional<UUID> takenBy,
    Optional<Instant> lapsesAt,
    Optional<Instant> storyOpenedAt) {
  public HelpRequest {
    lineIds = List.copyOf(lineIds);
  }

  /// Whose roster orders the ringing: its own line, or everybody's.
  String ringingLine() {
    return Routes.ringingLine(lineIds);
  }

  /// Somebody asked for what can wait for a working day.
  boolean isUnhurried() {
    return wish.filter(Wish.UNHURRIED::equals).isPresent();
  }

  /// By when it must be taken; telephones ring from then on. Empty for all that rings at once.
  public Optional<Instant> answerBy() {
    return isUnhurried()
        ? Optional.of(Alarms.ringsFirst(wish.map(Wish::code), acceptedAt))
        : Optional.empty();
  }

  boolean isTakenBy(UUID memberId) {
    return state == RequestState.TAKEN && takenBy.filter(memberId::equals).isPresent();
  }
}
