import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What became of everything that was accepted, whatever happened since: is it all there, does every
/// alarm go on, and did every telephone ring in time.
final class Verdict {
  private static final Duration TOLERATED = Duration.ofSeconds(5);
  private static final Duration STEP = Duration.ofSeconds(OpenAlarms.STEP_SECONDS);

  private final JdbcClient database;
  private final Telephones telephones;
  private final Outages outages;
  private final Instant end;
  long late;
  long lateWhileDown;
  long neverRung;
  Duration worst = Duration.ZERO;

  /// In which seconds the late ones were due, to look for what happened then.
  final NavigableMap<Instant, Long> lateAt = new TreeMap<>();

  /// @param end until when rings count
  Verdict(JdbcClient database, Telephones telephones, Outages outages, Instant end) {
    this.database = database;
    this.telephones = telephones;
    this.outages = outages;
    this.end = end;
  }

  /// Accepted, and not there with both entries, a key for each reader, its record and one open alarm
  /// that has taken a step and has a next one.
  long lost(List<Reporters.Accepted> accepted) {
    return accepted.size()
        - database
            .sql(
                """
                SELECT count(*) FROM (SELECT unnest(:ids::uuid[]) AS id, unnest(:readers::int[]) AS readers) sent
                JOIN intake_request request ON request.request_id = sent.id
                WHERE (SELECT count(*) FROM vault_entry WHERE case_id = sent.id) = 2
                  AND (SELECT count(*) FROM vault_grant WHERE case_id = sent.id) = sent.readers
                  AND EXISTS (SELECT FROM audit_record WHERE chain_id = sent.id)
                  AND (SELECT count(*) FROM alarm
                       WHERE subject_id = sent.id AND kind = 'request' AND state = 'open' AND turn > 0) = 1
                """)
            .param("ids", accepted.stream().map(one -> one.requestId().toString()).toArray(String[]::new))
            .param("readers", accepted.stream().map(Reporters.Accepted::readers).toArray(Integer[]::new))
            .query(Long.class)
            .single();
  }

  /// Open alarms that will not ring by themselves any more: no next step, one long past, or one
  /// further ahead than a step.
  long withoutNextStep() {
    return database
        .sql(
            """
            SELECT count(*) FROM alarm WHERE state = 'open' AND kind = 'request'
              AND (next_step_at IS NULL OR next_step_at < now() - interval '6 seconds'
                   OR next_step_at > now() + make_interval(secs => :step + 5))
            """)
        .param("step", OpenAlarms.STEP_SECONDS)
        .query(Long.class)
        .single();
  }

  private record Attempt(String name, int turn) {}

  /// Looks at every attempt for every request, by what the gateway heard.
  void times(List<Reporters.Accepted> accepted) {
    Map<UUID, NavigableMap<Integer, List<Attempt>>> attempts = attempts();
    for (Reporters.Accepted one : accepted) {
      times(one, attempts.getOrDefault(one.requestId(), new TreeMap<>()));
    }
  }

  private Map<UUID, NavigableMap<Integer, List<Attempt>>> attempts() {
    Map<UUID, NavigableMap<Integer, List<Attempt>>> all = new HashMap<>();
    database
        .sql(
            """
            SELECT subject_id, attempt.turn, encode(receipt_token_hash, 'hex') AS name
            FROM alarm JOIN alarm_attempt attempt USING (alarm_id)
            WHERE alarm.kind = 'request' AND alarm.state = 'open' AND attempt.kind = 'voice'
            """)
        .query(
            row -> {
              UUID request = row.getObject("subject_id", UUID.class);
              Attempt attempt = new Attempt(row.getString("name"), row.getInt("turn"));
              all.computeIfAbsent(request, id -> new TreeMap<>())
                  .computeIfAbsent(attempt.turn(), turn -> new java.util.ArrayList<>())
                  .add(attempt);
            });
    return all;
  }

  /// The first ring is due at once, each next one a step after the one before was first heard.
  private void times(Reporters.Accepted request, NavigableMap<Integer, List<Attempt>> turns) {
    Instant due = request.at();
    for (List<Attempt> turn : turns.values()) {
      Instant expected = due;
      turn.forEach(attempt -> time(attempt, expected));
      due =
          turn.stream()
              .flatMap(attempt -> telephones.rung(attempt.name()).stream())
              .min(Comparator.naturalOrder())
              .orElse(due)
              .plus(STEP);
    }
    overdue(due);
  }

  private void time(Attempt attempt, Instant due) {
    List<Instant> rung = telephones.rung(attempt.name());
    if (rung.isEmpty()) {
      neverRung += due.plus(TOLERATED).isBefore(end) ? 1 : 0;
    } else {
      judge(due, rung.getFirst());
    }
  }

  /// After the last ring there is silence until the end.
  private void overdue(Instant due) {
    if (due.isBefore(end)) {
      judge(due, end);
    }
  }

  private void judge(Instant due, Instant rung) {
    Duration lateness = Duration.between(due, rung);
    if (lateness.compareTo(TOLERATED) <= 0) {
      return;
    }
    Duration ours = lateness.minus(outages.within(due, rung));
    worst = ours.compareTo(worst) > 0 ? ours : worst;
    if (ours.compareTo(TOLERATED) > 0) {
      late++;
      lateAt.merge(due.truncatedTo(ChronoUnit.SECONDS), 1L, Long::sum);
    } else {
      lateWhileDown++;
    }
  }
}
