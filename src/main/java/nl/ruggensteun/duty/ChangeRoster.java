package nl.ruggensteun.duty;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A coordinator changes the roster of one line (_rooster wijzigen_). Of two who looked at the same
/// roster only the first gets through; the other looks again.
@Component
public class ChangeRoster {
  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final RosterWriting writing;

  ChangeRoster(JdbcClient jdbc, Transactions transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.writing = new RosterWriting(jdbc);
  }

  /// What became of it.
  public enum Outcome {
    CHANGED,
    /// Somebody else changed the roster meanwhile.
    OVERTAKEN,
    /// Somebody has that place in that time already.
    TAKEN,
    MISSING
  }

  /// The name of the roster as it is now; it changes with each change.
  public String revision(String lineId) {
    return jdbc.sql("SELECT revision FROM duty_line WHERE line_id = :line")
        .param("line", lineId)
        .query(Long.class)
        .optional()
        .map(String::valueOf)
        .orElse("0");
  }

  /// The same, of a roster that exists from now on: leave counts on it, also when nothing else was
  /// agreed for the line yet.
  public String begun(String lineId) {
    return transactions.in(() -> locked(lineId));
  }

  /// Makes all the changes, or none.
  ///
  /// @param lookedAt the revision that the coordinator saw
  public Outcome change(String lineId, String lookedAt, List<RosterChange> changes) {
    return transactions.in(() -> {
      if (!locked(lineId).equals(lookedAt)) {
        return Outcome.OVERTAKEN;
      }
      if (changes.stream().anyMatch(change -> writing.isMissing(lineId, change))) {
        return Outcome.MISSING;
      }
      List<UUID> leaving = leaving(changes);
      if (changes.stream().anyMatch(change -> writing.isTaken(change, leaving))) {
        return Outcome.TAKEN;
      }
      changes.forEach(change -> writing.write(lineId, change));
      jdbc.sql("UPDATE duty_line SET revision = revision + 1 WHERE line_id = :line")
          .param("line", lineId)
          .update();
      return Outcome.CHANGED;
    });
  }

  /// Whose place is free for another of the same change.
  private static List<UUID> leaving(List<RosterChange> changes) {
    return changes.stream()
        .flatMap(change ->
            switch (change) {
              case RosterChange.RemoveShift(UUID id) -> Stream.of(id);
              case RosterChange.RemoveReplacement(UUID id) -> Stream.of(id);
              case RosterChange.AddRotation _,
                  RosterChange.KeepRotation _,
                  RosterChange.RemoveRotation _,
                  RosterChange.PlaceShift _,
                  RosterChange.Replace _,
                  RosterChange.StandIn _,
                  RosterChange.SetRules _ ->
                  Stream.empty();
            })
        .toList();
  }

  private String locked(String lineId) {
    jdbc.sql(
            """
            INSERT INTO duty_line (line_id, most_nights, rest_hours) VALUES (:line, :nights, :rest)
            ON CONFLICT (line_id) DO UPDATE SET revision = duty_line.revision
            """)
        .param("line", lineId)
        .param("nights", RosterRules.USUAL.mostNights())
        .param("rest", RosterRules.USUAL.rest().toHours())
        .update();
    return revision(lineId);
  }

  /// Which lines answer the common number when its own roster has nobody.
  public void fallBack(Fallback fallback) {
    jdbc.sql(
            """
            INSERT INTO duty_fallback (in_turn, line_ids) VALUES (:turn, :lines)
            ON CONFLICT (number) DO UPDATE SET in_turn = excluded.in_turn, line_ids = excluded.line_ids
            """)
        .param("turn", fallback.inTurn())
        .param("lines", fallback.lineIds().toArray(String[]::new))
        .update();
  }
}
