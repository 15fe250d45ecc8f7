package nl.ruggensteun.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Somebody says she is this member and lost everything (_herstel van een lid_).
///
/// @param help her temporary public keys, once she has made ten new words
/// @param givers the coordinators who gave their part, by key
/// @param readyAt from when on she is handed what they gave
public record RunningRescue(
    UUID rescueId,
    UUID memberId,
    UUID startedBy,
    Instant startedAt,
    Optional<Helped> help,
    List<UUID> givers,
    Optional<Instant> readyAt) {
  public RunningRescue {
    givers = List.copyOf(givers);
  }

  /// The public halves of what her ten new words give.
  public record Helped(String recipient, String verifyKey) {}
}
