package nl.ruggensteun.access;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruggensteun.vault.Ciphertext;
import nl.ruggensteun.vault.EpochStatement;
import nl.ruggensteun.vault.KeyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What members prepared for the day that everything is lost (_noodherstel_): one more sealed copy
/// of the keyring, and the parts of the seed that opens it. Made anew whenever their keys or the
/// coordinators change.
@Component
public class RescuePreparations {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Attempts attempts;
  private final Team team;
  private final Directory directory;
  private final Wraps wraps;

  RescuePreparations(
      JdbcClient jdbc,
      Clock clock,
      Attempts attempts,
      Team team,
      Directory directory,
      Wraps wraps) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.attempts = attempts;
    this.team = team;
    this.directory = directory;
    this.wraps = wraps;
  }

  /// A share as its maker sealed it to one coordinator.
  public record GivenShare(KeyId keyId, int index, Ciphertext sealed) {}

  public record Preparing(String statement, Ciphertext wrap, List<GivenShare> shares) {
    public Preparing {
      shares = List.copyOf(shares);
    }
  }

  public Outcome<UUID> prepare(SignedIn by, Preparing given) {
    return attempts.in(() ->
        ownKey(by)
            .flatMap(key ->
                RescueStatement.read(given.statement(), team.hash().orElseThrow(), key, directory))
            .filter(statement -> fits(statement, given.shares()))
            .map(statement -> keep(by, statement, given))
            .orElseGet(() -> Outcome.refused(AccessRefused.NOT_AS_AGREED)));
  }

  private Optional<MemberKey> ownKey(SignedIn by) {
    return jdbc.sql("SELECT * FROM access_key WHERE key_id = :key AND revoked_position IS NULL")
        .param("key", by.keyId())
        .query((row, number) -> Columns.memberKey(row))
        .optional();
  }

  private static boolean fits(RescueStatement statement, List<GivenShare> shares) {
    Map<KeyId, Integer> stated =
        statement.shares().holders().stream()
            .collect(Collectors.toMap(EpochStatement.Holder::keyId, EpochStatement.Holder::index));
    return shares.size() == stated.size()
        && shares.stream()
            .allMatch(share -> Integer.valueOf(share.index()).equals(stated.get(share.keyId())))
        && shares.stream().map(GivenShare::keyId).distinct().count() == shares.size();
  }

  private Outcome<UUID> keep(SignedIn by, RescueStatement statement, Preparing given) {
    forget(by.memberId());
    wraps.addForRescue(by.memberId(), statement.keyEpoch(), given.wrap());
    jdbc.sql(
            """
            INSERT INTO access_rescue_ready (member_id, key_epoch, statement, added_at)
            VALUES (:member, :epoch, :statement, :now)
            """)
        .param("member", by.memberId())
        .param("epoch", statement.keyEpoch())
        .param("statement", given.statement())
        .param("now", Columns.of(clock.instant()))
        .update();
    given.shares().forEach(share -> keep(by.memberId(), share));
    return Outcome.done(by.memberId());
  }

  private void keep(UUID memberId, GivenShare share) {
    jdbc.sql(
            """
            INSERT INTO access_rescue_share (member_id, key_id, share_index, sealed)
            VALUES (:member, :key, :index, :sealed)
            """)
        .param("member", memberId)
        .param("key", share.keyId().uuid())
        .param("index", share.index())
        .param("sealed", share.sealed().bytes())
        .update();
  }

  /// What this member signed last.
  public Optional<String> statementOf(UUID memberId) {
    return jdbc.sql("SELECT statement FROM access_rescue_ready WHERE member_id = :member")
        .param("member", memberId)
        .query(String.class)
        .optional();
  }

  /// A coordinator's own part, under whichever of her keys.
  public record KeptShare(UUID keyId, byte[] sealed) {}

  Optional<KeptShare> shareFor(UUID memberId, Collection<UUID> keys) {
    return jdbc.sql(
            """
            SELECT key_id, sealed FROM access_rescue_share
            WHERE member_id = :member AND key_id = ANY (:keys::uuid[])
            """)
        .param("member", memberId)
        .param("keys", keys.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, number) ->
            new KeptShare(row.getObject("key_id", UUID.class), row.getBytes("sealed")))
        .optional();
  }

  /// Whoever left needs no way back.
  void forget(UUID memberId) {
    wraps.dropThatForRescue(memberId);
    jdbc.sql("DELETE FROM access_rescue_share WHERE member_id = :member")
        .param("member", memberId)
        .update();
    jdbc.sql("DELETE FROM access_rescue_ready WHERE member_id = :member")
        .param("member", memberId)
        .update();
  }
}
