package nl.ruggensteun.handover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Duty was handed over (_overdracht van dienst_): who came, whom she relieved, and whether she
/// read what there was to know.
///
/// @param from who went off duty when she came; nobody when the line was empty
/// @param confirmBy after this people are rung
public record ShiftHandOver(
    UUID handOverId,
    String lineId,
    UUID memberId,
    List<UUID> from,
    Instant since,
    Instant confirmBy,
    Optional<Instant> confirmedAt) {
  public ShiftHandOver {
    from = List.copyOf(from);
  }
}
