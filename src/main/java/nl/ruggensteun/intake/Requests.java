package nl.ruggensteun.intake;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.casefile.Wish;
import nl.ruggensteun.platform.Write;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All requests for help, and who may take them.
@Repository
class Requests {
  static final String COLUMNS =
      """
      request.request_id, request.kind, request.audience_id, request.line_ids, request.wish,
      request.state, request.accepted_at, request.taken_by, request.lapses_at,
      request.story_opened_at
      """;

  private final JdbcClient jdbc;

  Requests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What was accepted earlier under a locator.
  record Accepted(UUID requestId, Instant acceptedAt, byte[] bodyHash) {
    @Override
    public String toString() {
      return requestId.toString();
    }
  }

  Optional<Accepted> acceptedAs(String locator) {
    return jdbc.sql(
            "SELECT request_id, accepted_at, body_hash FROM intake_request WHERE locator = ?")
        .param(locator)
        .query((row, index) ->
            new Accepted(
                row.getObject("request_id", UUID.class),
                row.getTimestamp("accepted_at").toInstant(),
                row.getBytes("body_hash")))
        .optional();
  }

  /// Stores a new request, unless its id or locator is in use.
  Write adding(
      GivenRequest.Checked given, byte[] bodyHash, int bytes, Instant now, Instant nobody) {
    return Write.of(
        1,
        """
        INSERT INTO intake_request (request_id, kind, audience_id, locator, line_ids, wish, state,
                                    accepted_at, body_hash, bytes, nobody_alarm_at)
        VALUES (?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """,
        given.requestId(),
        given.kind().code(),
        given.audienceId(),
        given.locator(),
        given.lineIds().toArray(String[]::new),
        given.wish().map(Wish::code).orElse(null),
        Timestamp.from(now),
        bodyHash,
        bytes,
        Timestamp.from(nobody));
  }

  /// Who may take it.
  Write holding(UUID requestId, Collection<Member> holders) {
    return Write.of(
        holders.size(),
        """
        INSERT INTO intake_holder (request_id, member_id, key_id)
        SELECT ?, member_id, key_id FROM unnest(?::uuid[], ?::uuid[]) AS one (member_id, key_id)
        """,
        requestId,
        holders.stream().map(one -> one.memberId().toString()).toArray(String[]::new),
        holders.stream().map(one -> one.keyId().toString()).toArray(String[]::new));
  }

  Optional<HelpRequest> one(UUID requestId) {
    return jdbc.sql(
            "SELECT " + COLUMNS + " FROM intake_request request WHERE request.request_id = ?")
        .param(requestId)
        .query(Requests::read)
        .optional();
  }

  /// Locks it for the rest of the transaction.
  Optional<HelpRequest> lock(UUID requestId) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM intake_request request WHERE request.request_id = ? FOR UPDATE")
        .param(requestId)
        .query(Requests::read)
        .optional();
  }

  void taken(UUID requestId, UUID memberId, UUID keyId, Instant now, Instant lapses) {
    jdbc.sql(
            """
            UPDATE intake_request SET state = 'taken', taken_by = ?, taken_key = ?, taken_at = ?,
                   lapses_at = ?, story_opened_at = NULL
            WHERE request_id = ?
            """)
        .params(memberId, keyId, Timestamp.from(now), Timestamp.from(lapses), requestId)
        .update();
  }

  void storyOpened(UUID requestId, Instant now, Instant lapses) {
    jdbc.sql("UPDATE intake_request SET story_opened_at = ?, lapses_at = ? WHERE request_id = ?")
        .params(Timestamp.from(now), Timestamp.from(lapses), requestId)
        .update();
  }

  /// Nobody looks at it any more; if the half hour is over, coordinators hear of it again.
  void waitsAgain(UUID requestId, Instant nobody) {
    jdbc.sql(
            """
            UPDATE intake_request SET state = 'waiting', taken_by = NULL, taken_key = NULL,
                   taken_at = NULL, lapses_at = NULL, story_opened_at = NULL, nobody_alarm_at = ?
            WHERE request_id = ?
            """)
        .params(Timestamp.from(nobody), requestId)
        .update();
  }

  void nobodyAlarmed(UUID requestId) {
    jdbc.sql("UPDATE intake_request SET nobody_alarm_at = NULL WHERE request_id = ?")
        .param(requestId)
        .update();
  }

  void nobodyAlarmedAgainAt(UUID requestId, Instant at) {
    jdbc.sql("UPDATE intake_request SET nobody_alarm_at = ? WHERE request_id = ?")
        .params(Timestamp.from(at), requestId)
        .update();
  }

  /// It is a file, or a worry that somebody read: nobody else holds it any more.
  void opened(UUID requestId) {
    jdbc.sql(
            """
            UPDATE intake_request SET state = 'opened', lapses_at = NULL, nobody_alarm_at = NULL
            WHERE request_id = ?
            """)
        .param(requestId)
        .update();
    jdbc.sql(
            """
            DELETE FROM intake_holder USING intake_request request
            WHERE intake_holder.request_id = ? AND request.request_id = intake_holder.request_id
              AND intake_holder.member_id <> request.taken_by
            """)
        .param(requestId)
        .update();
  }

  void ended(UUID requestId, RequestState state, Instant now) {
    jdbc.sql(
            """
            UPDATE intake_request SET state = ?, ended_at = ?, lapses_at = NULL, nobody_alarm_at = NULL
            WHERE request_id = ?
            """)
        .params(state.code(), Timestamp.from(now), requestId)
        .update();
    jdbc.sql("DELETE FROM intake_holder WHERE request_id = ?").param(requestId).update();
  }

  void grew(UUID requestId, int bytes) {
    jdbc.sql("UPDATE intake_request SET bytes = bytes + ? WHERE request_id = ?")
        .params(bytes, requestId)
        .update();
  }

  static HelpRequest read(ResultSet row, int index) throws SQLException {
    return new HelpRequest(
        row.getObject("request_id", UUID.class),
        RequestKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getObject("audience_id", UUID.class),
        texts(row.getArray("line_ids")),
        Optional.ofNullable(row.getString("wish"))
            .map(wish -> Wish.valueOf(wish.toUpperCase(Locale.ROOT))),
        RequestState.of(row.getString("state")),
        row.getTimestamp("accepted_at").toInstant(),
        Optional.ofNullable(row.getObject("taken_by", UUID.class)),
        moment(row.getTimestamp("lapses_at")),
        moment(row.getTimestamp("story_opened_at")));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static Optional<Instant> moment(@Nullable Timestamp timestamp) {
    return Optional.ofNullable(timestamp).map(Timestamp::toInstant);
  }
}
