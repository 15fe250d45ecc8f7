package nl.ruggensteun.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The commitments of all files; whatever changes here moves the next date of the file with it.
@Repository
public class Commitments {
  private final JdbcClient jdbc;
  private final Alarms alarms;
  private final Clock clock;

  Commitments(JdbcClient jdbc, Alarms alarms, Clock clock) {
    this.jdbc = jdbc;
    this.alarms = alarms;
    this.clock = clock;
  }

  /// Adds one; false when the id is in use.
  public boolean add(Commitment commitment) {
    Instant now = clock.instant();
    int added =
        jdbc.sql(
                """
                INSERT INTO casefile_commitment
                  (case_id, commitment_id, kind, audience_id, member_id, line_id, due_at, state, next_step_at, added_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'open', ?, ?) ON CONFLICT DO NOTHING
                """)
            .params(commitment.caseId(), commitment.commitmentId(), commitment.kind().code())
            .param(commitment.audienceId().orElse(null))
            .param(commitment.memberId().orElse(null))
            .params(
                commitment.lineId(),
                Timestamp.from(commitment.dueAt()),
                Timestamp.from(commitment.kind().firstStep(commitment.dueAt(), now)),
                Timestamp.from(now))
            .update();
    moveNextDate(commitment.caseId());
    return added == 1;
  }

  List<Commitment> of(UUID caseId) {
    return jdbc.sql(
            """
            SELECT case_id, commitment_id, kind, audience_id, member_id, line_id, due_at, state
            FROM casefile_commitment WHERE case_id = ? ORDER BY due_at, commitment_id
            """)
        .param(caseId)
        .query(Commitments::read)
        .list();
  }

  public List<Commitment> openOf(UUID caseId) {
    return of(caseId).stream().filter(Commitment::isOpen).toList();
  }

  public List<Commitment> openOf(UUID caseId, CommitmentKind kind) {
    return openOf(caseId).stream().filter(open -> open.kind() == kind).toList();
  }

  /// Whether its file still has a date of its own when this one ends.
  boolean goesOnWithout(Commitment one) {
    return openOf(one.caseId()).stream()
        .anyMatch(open -> open.kind().keepsAFileGoing() && !open.equals(one));
  }

  /// Another date for what was promised; alarms begin anew.
  void move(Commitment commitment, Instant dueAt) {
    jdbc.sql(
            """
            UPDATE casefile_commitment SET due_at = ?, alarm_stage = 0, next_step_at = ?
            WHERE case_id = ? AND commitment_id = ? AND state = 'open'
            """)
        .params(
            Timestamp.from(dueAt),
            Timestamp.from(commitment.kind().firstStep(dueAt, clock.instant())),
            commitment.caseId(),
            commitment.commitmentId())
        .update();
    alarms.close(AlarmKind.COMMITMENT, commitment.commitmentId());
    moveNextDate(commitment.caseId());
  }

  /// Kept what was promised.
  void done(Commitment commitment) {
    end(commitment, "done");
  }

  /// No longer needed.
  public void cancel(Commitment commitment) {
    end(commitment, "cancelled");
  }

  /// Somebody owns the file again who can read it.
  void ownerIsThere(UUID caseId) {
    openOf(caseId, CommitmentKind.RESCUE).forEach(this::done);
  }

  /// Everything that was promised was kept.
  public void finishAll(UUID caseId) {
    openOf(caseId).forEach(this::done);
  }

  /// Ends everything that still runs for a file.
  public void cancelAll(UUID caseId) {
    openOf(caseId).forEach(this::cancel);
  }

  void forget(UUID caseId) {
    jdbc.sql("DELETE FROM casefile_commitment WHERE case_id = ?").param(caseId).update();
  }

  private void end(Commitment commitment, String state) {
    jdbc.sql(
            """
            UPDATE casefile_commitment SET state = ?, done_at = ?
            WHERE case_id = ? AND commitment_id = ? AND state = 'open'
            """)
        .params(
            state, Timestamp.from(clock.instant()), commitment.caseId(), commitment.commitmentId())
        .update();
    alarms.close(AlarmKind.COMMITMENT, commitment.commitmentId());
    moveNextDate(commitment.caseId());
  }

  /// The next date of an open file is its earliest open commitment. When none is left the old date
  /// stays, so that the file shows up as overdue instead of nowhere.
  private void moveNextDate(UUID caseId) {
    jdbc.sql(
            """
            UPDATE casefile_file SET next_at = coalesce(
              (SELECT min(due_at) FROM casefile_commitment WHERE case_id = ? AND state = 'open'), next_at)
            WHERE case_id = ? AND state IN ('open', 'aftercare')
            """)
        .params(caseId, caseId)
        .update();
  }

  static Commitment read(ResultSet row, int index) throws SQLException {
    return new Commitment(
        row.getObject("case_id", UUID.class),
        row.getObject("commitment_id", UUID.class),
        CommitmentKind.of(row.getString("kind")),
        Optional.ofNullable(row.getObject("audience_id", UUID.class)),
        Optional.ofNullable(row.getObject("member_id", UUID.class)),
        row.getString("line_id"),
        row.getTimestamp("due_at").toInstant(),
        row.getString("state"));
  }
}
