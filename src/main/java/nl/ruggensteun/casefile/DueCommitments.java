package nl.ruggensteun.casefile;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.alarm.NewAlarm;
import nl.ruggensteun.alarm.Pace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Rings for commitments that are due: the one who promised or the owner, then the stand-in, then
/// coordinators, who phone people and can read nothing. Again each day until it is done.
@Component
class DueCommitments implements DueWork {
  /// A date may wait a little longer than somebody who asked for help.
  private static final Pace PACE = new Pace(Duration.ofMinutes(10), Duration.ofHours(4));

  private final JdbcClient jdbc;
  private final Alarms alarms;
  private final Members members;

  DueCommitments(JdbcClient jdbc, Alarms alarms, Members members) {
    this.jdbc = jdbc;
    this.alarms = alarms;
    this.members = members;
  }

  private record Due(Commitment commitment, Optional<UUID> owner, Optional<UUID> standIn) {}

  @Override
  public int doSome(Instant now, int atMost) {
    List<Due> due = due(now, atMost);
    due.forEach(one -> ring(one, now));
    return due.size();
  }

  private List<Due> due(Instant now, int atMost) {
    return jdbc.sql(
            """
            SELECT c.case_id, c.commitment_id, c.kind, c.audience_id, c.member_id, c.line_id, c.due_at,
                   c.state, file.owner, file.stand_in
            FROM casefile_commitment c LEFT JOIN casefile_file file ON file.case_id = c.case_id
            WHERE c.state = 'open' AND c.next_step_at <= ?
            ORDER BY c.next_step_at LIMIT ? FOR UPDATE OF c SKIP LOCKED
            """)
        .params(Timestamp.from(now), atMost)
        .query((row, index) ->
            new Due(
                Commitments.read(row, index),
                Optional.ofNullable(row.getObject("owner", UUID.class)),
                Optional.ofNullable(row.getObject("stand_in", UUID.class))))
        .list();
  }

  private void ring(Due due, Instant now) {
    Commitment commitment = due.commitment();
    alarms.open(
        new NewAlarm(
            AlarmKind.COMMITMENT,
            commitment.commitmentId(),
            Optional.empty(),
            Optional.empty(),
            route(due),
            now,
            PACE));
    jdbc.sql(
            """
            UPDATE casefile_commitment SET alarm_stage = alarm_stage + 1, next_step_at = ?
            WHERE case_id = ? AND commitment_id = ?
            """)
        .params(
            Timestamp.from(commitment.kind().nextStep(commitment.dueAt(), now)),
            commitment.caseId(),
            commitment.commitmentId())
        .update();
  }

  private List<UUID> route(Due due) {
    List<UUID> route = new ArrayList<>();
    Stream.of(due.commitment().memberId().or(due::owner), due.standIn())
        .flatMap(Optional::stream)
        .forEach(route::add);
    members.coordinators().stream().map(Member::memberId).forEach(route::add);
    return route;
  }
}
