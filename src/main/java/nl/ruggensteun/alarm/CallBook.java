package nl.ruggensteun.alarm;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What became of the calls to the team's number.
@Component
public class CallBook {
  private static final Duration KEPT = Duration.ofDays(400);

  private final JdbcClient jdbc;
  private final Clock clock;

  CallBook(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Writes down a call in the present transaction; false when this was told before.
  public boolean add(Call call) {
    int added =
        jdbc.sql("INSERT INTO alarm_call VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
            .params(call.callId(), call.outcome().code(), call.lineId(), call.exchangeId())
            .param(Columns.of(call.endedAt()))
            .update();
    if (added == 1) {
      addRings(call);
    }
    return added == 1;
  }

  private void addRings(Call call) {
    List<Call.Ring> rings = call.rings();
    jdbc.sql(
            """
            INSERT INTO alarm_call_ring (call_id, position, member_id, seconds, result)
            SELECT :call, unnest(:positions::int[]), unnest(:members::uuid[]),
                   unnest(:seconds::int[]), unnest(:results::text[])
            ON CONFLICT DO NOTHING
            """)
        .param("call", call.callId())
        .param(
            "positions",
            IntStream.range(0, rings.size()).mapToObj(Integer::toString).toArray(String[]::new))
        .param("members", Columns.of(rings, ring -> ring.memberId().orElse(null)))
        .param("seconds", Columns.of(rings, Call.Ring::seconds))
        .param("results", Columns.of(rings, Call.Ring::result))
        .update();
  }

  /// Forgets calls of long ago.
  void forgetOld() {
    jdbc.sql(
            """
            WITH gone AS (DELETE FROM alarm_call WHERE ended_at < ? RETURNING call_id)
            DELETE FROM alarm_call_ring USING gone WHERE alarm_call_ring.call_id = gone.call_id
            """)
        .param(Columns.of(clock.instant().minus(KEPT)))
        .update();
  }
}
