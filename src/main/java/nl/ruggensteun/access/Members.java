package nl.ruggensteun.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.platform.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Everybody in the team (_de leden_) as the directory vouches for them.
@Component
public class Members {
  private static final String SELECT =
      """
      SELECT k.member_id, k.key_id, m.name, k.shown_nl, k.shown_en, k.functions, k.line_id, k.association,
             k.recipient, k.revoked_position IS NULL AS valid
      FROM access_key k JOIN access_member m ON m.member_id = k.member_id
      """;

  private final JdbcClient jdbc;

  public Members(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Everybody whose keys are good now, by name.
  public List<Member> active() {
    return jdbc.sql(SELECT + "WHERE k.revoked_position IS NULL ORDER BY m.name, m.member_id")
        .query(Members::member)
        .list();
  }

  /// Everybody the directory ever vouched for, under the newest keys: somebody whose keys are gone
  /// still has a name.
  public List<Member> everybody() {
    return jdbc.sql(
            SELECT
                + """
                WHERE NOT EXISTS (SELECT 1 FROM access_key later WHERE later.member_id = k.member_id
                                  AND later.added_position > k.added_position)
                ORDER BY m.name, m.member_id
                """)
        .query(Members::member)
        .list();
  }

  /// The member with good keys now; empty for an unknown id and for one who left.
  public Optional<Member> active(UUID memberId) {
    return jdbc.sql(SELECT + "WHERE k.member_id = :member AND k.revoked_position IS NULL")
        .param("member", memberId)
        .query(Members::member)
        .optional();
  }

  /// Whose keys these are or were.
  public Optional<Member> byKey(UUID keyId) {
    return jdbc.sql(SELECT + "WHERE k.key_id = :key")
        .param("key", keyId)
        .query(Members::member)
        .optional();
  }

  /// All keys a member has or had: what was granted to an old one is still hers to read.
  public List<UUID> keysOf(UUID memberId) {
    return jdbc.sql("SELECT key_id FROM access_key WHERE member_id = :member")
        .param("member", memberId)
        .query((row, number) -> row.getObject("key_id", UUID.class))
        .list();
  }

  public List<Member> confidantsOf(String lineId) {
    return active().stream()
        .filter(member -> member.is(MemberFunction.CONFIDANT))
        .filter(member -> member.lineId().filter(lineId::equals).isPresent())
        .toList();
  }

  public List<Member> coordinators() {
    return active().stream().filter(member -> member.is(MemberFunction.COORDINATOR)).toList();
  }

  /// Where a member reads messages without content.
  public Optional<Secret<String>> mailOf(UUID memberId) {
    return jdbc.sql("SELECT mail FROM access_member WHERE member_id = :member")
        .param("member", memberId)
        .query((row, number) -> Secret.of(row.getString("mail")))
        .optional();
  }

  private static Member member(ResultSet row, int number) throws SQLException {
    return new Member(
        row.getObject("member_id", UUID.class),
        row.getObject("key_id", UUID.class),
        row.getString("name"),
        new Naming(row.getString("shown_nl"), row.getString("shown_en")),
        Columns.functions(row),
        Optional.ofNullable(row.getString("line_id")),
        Optional.ofNullable(row.getString("association")),
        row.getString("recipient"),
        row.getBoolean("valid"));
  }
}
