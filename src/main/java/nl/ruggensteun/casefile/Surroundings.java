package nl.ruggensteun.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.duty.WorkingDays;
import nl.ruggensteun.platform.Changes;
import nl.ruggensteun.platform.Ids;
import org.springframework.stereotype.Component;

/// What every act on a file needs besides the file: the transaction, the record of it, the word to
/// those who look on, the time and fresh ids.
@Component
public record Surroundings(Acts acts, AuditLog audit, Changes changes, Clock clock, Ids ids) {
  /// What has to be done in a file by the next working day at noon.
  Commitment dueNextNoon(CaseFile file, CommitmentKind kind) {
    return due(file, kind, WorkingDays.nextNoon(clock.instant()));
  }

  /// What has to be done in a file at once.
  Commitment dueNow(CaseFile file, CommitmentKind kind) {
    return dueIn(Duration.ZERO, file, kind);
  }

  Commitment dueIn(Duration term, CaseFile file, CommitmentKind kind) {
    return due(file, kind, RoundedTime.notBefore(clock.instant().plus(term)));
  }

  private Commitment due(CaseFile file, CommitmentKind kind, Instant at) {
    return Commitment.of(file.caseId(), ids.next(), kind, file.lineId(), at);
  }
}
