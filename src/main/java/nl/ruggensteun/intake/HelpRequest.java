package nl.ruggensteun.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

  boolean isTakenBy(UUID memberId) {
    return state == RequestState.TAKEN && takenBy.filter(memberId::equals).isPresent();
  }
}
