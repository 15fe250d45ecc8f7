package nl.ruggensteun.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.vault.Ciphertext;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The sealed keyrings (_verzegelde sleutelbossen_) of members: one per passkey and one for the ten
/// words.
@Component
public class Wraps {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Ids ids;

  Wraps(JdbcClient jdbc, Clock clock, Ids ids) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.ids = ids;
  }

  /// A wrap as it is handed back to its owner.
  public record Kept(String kind, Optional<byte[]> credentialId, byte[] sealed) {}

  public List<Kept> of(UUID memberId) {
    return jdbc.sql(
            """
            SELECT kind, credential_id, sealed FROM access_wrap
            WHERE member_id = :member AND kind <> 'rescue' ORDER BY added_at
            """)
        .param("member", memberId)
        .query((row, number) -> {
          byte @Nullable [] credential = row.getBytes("credential_id");
          return new Kept(
              row.getString("kind"), Optional.ofNullable(credential), row.getBytes("sealed"));
        })
        .list();
  }

  void add(UUID memberId, int keyEpoch, GivenWrap wrap) {
    jdbc.sql(
            """
            INSERT INTO access_wrap (member_id, wrap_id, kind, key_epoch, credential_id, sealed, added_at)
            VALUES (:member, :wrap, :kind, :epoch, :credential, :sealed, :now)
            """)
        .param("member", memberId)
        .param("wrap", ids.next())
        .param("kind", wrap.kind())
        .param("epoch", keyEpoch)
        .param("credential", wrap.passkey().orElse(null))
        .param("sealed", wrap.sealed().bytes())
        .param("now", Columns.of(clock.instant()))
        .update();
  }

  /// One more copy, which only two coordinators together can help to open.
  void addForRescue(UUID memberId, int keyEpoch, Ciphertext sealed) {
    jdbc.sql(
            """
            INSERT INTO access_wrap (member_id, wrap_id, kind, key_epoch, sealed, added_at)
            VALUES (:member, :wrap, 'rescue', :epoch, :sealed, :now)
            """)
        .param("member", memberId)
        .param("wrap", ids.next())
        .param("epoch", keyEpoch)
        .param("sealed", sealed.bytes())
        .param("now", Columns.of(clock.instant()))
        .update();
  }

  Optional<byte[]> forRescue(UUID memberId) {
    return jdbc.sql("SELECT sealed FROM access_wrap WHERE member_id = :member AND kind = 'rescue'")
        .param("member", memberId)
        .query(byte[].class)
        .optional();
  }

  void dropThatForRescue(UUID memberId) {
    jdbc.sql("DELETE FROM access_wrap WHERE member_id = :member AND kind = 'rescue'")
        .param("member", memberId)
        .update();
  }

  void dropThatOfTheTenWords(UUID memberId) {
    jdbc.sql("DELETE FROM access_wrap WHERE member_id = :member AND kind = 'recovery'")
        .param("member", memberId)
        .update();
  }

  void dropThatOf(UUID memberId, byte[] credentialId) {
    jdbc.sql("DELETE FROM access_wrap WHERE member_id = :member AND credential_id = :credential")
        .param("member", memberId)
        .param("credential", credentialId)
        .update();
  }

  /// All that the member could open by herself.
  void dropAllOf(UUID memberId) {
    jdbc.sql("DELETE FROM access_wrap WHERE member_id = :member AND kind <> 'rescue'")
        .param("member", memberId)
        .update();
  }
}
