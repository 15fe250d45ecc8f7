package nl.ruggensteun.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Everybody in the team with how far she has come (_ledenlijst_). Members see each other's names
/// and functions; how people get in is for coordinators.
@Component
public class MemberList {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final PendingKeys pendingKeys;

  MemberList(JdbcClient jdbc, Clock clock, PendingKeys pendingKeys) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.pendingKeys = pendingKeys;
  }

  /// One row of the list.
  ///
  /// @param keyId good keys, if she has any
  /// @param invitedUntil until when an invitation is open
  /// @param pending keys that wait for signatures; coordinators compare them
  public record Row(
      UUID memberId,
      String name,
      MemberState state,
      @Nullable UUID keyId,
      List<MemberFunction> functions,
      @Nullable String lineId,
      @Nullable Instant invitedUntil,
      @Nullable Instant tenWordsUsedAt,
      PendingKeys.@Nullable Pending pending) {}

  public List<Row> seenBy(SignedIn member) {
    boolean coordinator = member.is(MemberFunction.COORDINATOR);
    List<PendingKeys.Pending> pending = coordinator ? pendingKeys.all() : List.of();
    return rows().stream()
        .filter(row -> coordinator || row.keyId() != null)
        .map(row -> coordinator ? withPending(row, pending) : plain(row))
        .toList();
  }

  public Optional<String> nameOf(UUID memberId) {
    return jdbc.sql("SELECT name FROM access_member WHERE member_id = :member")
        .param("member", memberId)
        .query(String.class)
        .optional();
  }

  private List<Row> rows() {
    return jdbc.sql(
            """
            SELECT m.member_id, m.name, m.state, m.code_used_at, k.key_id,
                   coalesce(k.functions, i.functions, p.functions, was.functions) AS functions,
                   coalesce(k.line_id, i.line_id, p.line_id, was.line_id) AS line_id, i.expires_at
            FROM access_member m
            LEFT JOIN LATERAL (
              SELECT functions, line_id FROM access_key
              WHERE member_id = m.member_id ORDER BY added_position DESC LIMIT 1
            ) was ON true
            LEFT JOIN access_key k ON k.member_id = m.member_id AND k.revoked_position IS NULL
            LEFT JOIN access_pending_key p ON p.member_id = m.member_id
            LEFT JOIN access_invitation i
              ON i.member_id = m.member_id AND i.used_at IS NULL AND i.expires_at > :now
            ORDER BY m.name, m.member_id
            """)
        .param("now", Columns.of(clock.instant()))
        .query((row, number) ->
            new Row(
                row.getObject("member_id", UUID.class),
                row.getString("name"),
                MemberState.of(row.getString("state")),
                row.getObject("key_id", UUID.class),
                Columns.functions(row).stream().sorted().toList(),
                row.getString("line_id"),
                Columns.maybeMoment(row, "expires_at").orElse(null),
                Columns.maybeMoment(row, "code_used_at").orElse(null),
                null))
        .list();
  }

  private static Row plain(Row row) {
    return new Row(
        row.memberId(),
        row.name(),
        row.state(),
        row.keyId(),
        row.functions(),
        row.lineId(),
        null,
        null,
        null);
  }

  private static Row withPending(Row row, List<PendingKeys.Pending> pending) {
    Optional<PendingKeys.Pending> own =
        pending.stream().filter(one -> one.key().memberId().equals(row.memberId())).findFirst();
    return new Row(
        row.memberId(),
        row.name(),
        row.state(),
        row.keyId(),
        row.functions(),
        row.lineId(),
        row.invitedUntil(),
        row.tenWordsUsedAt(),
        own.orElse(null));
  }
}
