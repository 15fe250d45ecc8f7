package nl.ruggensteun.duty.plan;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A proposal for the roster of a line (_roostervoorstel_): asked, looked for, and then accepted or
/// left. It changes nothing by itself.
///
/// @param revision of the roster that it was made for
/// @param progress how far it is
/// @param acceptedRevision of the roster after it was accepted, to go back to how it was
public record Proposal(
    UUID proposalId,
    ProposalTerms terms,
    String revision,
    State state,
    Instant askedAt,
    Progress progress,
    Optional<Instant> endedAt,
    Optional<String> acceptedRevision) {

  /// Where a proposal is in its life.
  public enum State {
    RUNNING,
    READY,
    /// Somebody stopped it and kept the best so far.
    STOPPED,
    /// The program that looked for it ended in the middle; the best so far was kept.
    BROKEN,
    ACCEPTED,
    UNDONE;

    /// For example `running`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
      return Arrays.stream(values())
          .filter(state -> state.code().equals(code))
          .findFirst()
          .orElseThrow();
    }

    /// Whether it can be accepted.
    public boolean isOpen() {
      return switch (this) {
        case READY, STOPPED, BROKEN -> true;
        case RUNNING, ACCEPTED, UNDONE -> false;
      };
    }
  }

  /// How far a proposal is.
  ///
  /// @param startedAt empty while another is looked for first
  /// @param points of the best so far
  /// @param better how often a better one was found
  public record Progress(Optional<Instant> startedAt, int points, int better) {
    static final Progress NONE = new Progress(Optional.empty(), 0, 0);
  }
}
