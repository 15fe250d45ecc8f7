package nl.ruggensteun.alarm;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What became of a call to the team's number, as an exchange tells it. Who called is not part of
/// it.
public record Call(
    UUID callId,
    UUID exchangeId,
    String lineId,
    Outcome outcome,
    Instant endedAt,
    List<Ring> rings) {
  public Call {
    rings = List.copyOf(rings);
  }

  /// How it ended.
  public enum Outcome {
    /// A human answered.
    ANSWERED,
    /// Nobody answered in time, and the caller chose nothing.
    NOBODY,
    /// The caller hung up before anybody answered.
    HUNG_UP,
    /// Nobody answered, and the caller pressed 1 to be called back.
    CALL_BACK;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether nobody spoke to the caller.
    public boolean missed() {
      return this != ANSWERED;
    }
  }

  /// One telephone that rang.
  ///
  /// @param memberId empty when the exchange rang by its own list
  /// @param result answered, no-answer, busy, refused or unreachable
  public record Ring(Optional<UUID> memberId, int seconds, String result) {}
}
