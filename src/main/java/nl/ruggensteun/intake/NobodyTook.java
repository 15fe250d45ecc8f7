package nl.ruggensteun.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.alarm.NewAlarm;
import nl.ruggensteun.casefile.Commitment;
import nl.ruggensteun.casefile.CommitmentKind;
import nl.ruggensteun.casefile.Commitments;
import nl.ruggensteun.casefile.DueWork;
import nl.ruggensteun.casefile.NextMorning;
import nl.ruggensteun.casefile.Wish;
import nl.ruggensteun.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Nobody took a request within half an hour, or nobody could be rung at all: coordinators, who can
/// read nothing, are rung to phone people. After the half hour somebody owes an apology and a talk
/// next morning (_excuus en gesprek_).
@Component
class NobodyTook implements DueWork {
  private final JdbcClient jdbc;
  private final Requests requests;
  private final Commitments commitments;
  private final Members members;
  private final Alarms alarms;
  private final Paces paces;
  private final Ids ids;

  NobodyTook(
      JdbcClient jdbc,
      Requests requests,
      Commitments commitments,
      Members members,
      Alarms alarms,
      Paces paces,
      Ids ids) {
    this.jdbc = jdbc;
    this.requests = requests;
    this.commitments = commitments;
    this.members = members;
    this.alarms = alarms;
    this.paces = paces;
    this.ids = ids;
  }

  @Override
  public int doSome(Instant now, int atMost) {
    List<HelpRequest> forgotten = forgotten(now, atMost);
    forgotten.forEach(request -> alarmCoordinators(request, now));
    return forgotten.size();
  }

  private List<HelpRequest> forgotten(Instant now, int atMost) {
    return jdbc.sql(
            "SELECT "
                + Requests.COLUMNS
                + " FROM intake_request request WHERE request.state = 'waiting'"
                + " AND request.nobody_alarm_at <= ? ORDER BY request.nobody_alarm_at LIMIT ?"
                + " FOR UPDATE SKIP LOCKED")
        .params(Timestamp.from(now), atMost)
        .query(Requests::read)
        .list();
  }

  private void alarmCoordinators(HelpRequest request, Instant now) {
    List<UUID> coordinators = members.coordinators().stream().map(Member::memberId).toList();
    alarms.open(
        new NewAlarm(
            AlarmKind.NOBODY,
            request.requestId(),
            Optional.empty(),
            request.wish().map(Wish::code),
            coordinators,
            now,
            paces.of(request.ringingLine())));
    if (request.isUnhurried()) {
      // Nobody waited in need: there is nothing to apologise for.
      requests.nobodyAlarmed(request.requestId());
      return;
    }
    Instant halfHour = request.acceptedAt().plus(AcceptRequest.UNTIL_COORDINATORS);
    if (now.isBefore(halfHour)) {
      // Rung early, because nobody else could be; an apology is owed only when she really waited.
      requests.nobodyAlarmedAgainAt(request.requestId(), halfHour);
      return;
    }
    requests.nobodyAlarmed(request.requestId());
    if (commitments.openOf(request.requestId(), CommitmentKind.APOLOGY).isEmpty()) {
      commitments.add(
          Commitment.of(
              request.requestId(),
              ids.next(),
              CommitmentKind.APOLOGY,
              request.ringingLine(),
              NextMorning.after(now)));
    }
  }
}
