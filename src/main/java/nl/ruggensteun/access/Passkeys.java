package nl.ruggensteun.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The passkeys (_toegangssleutels_) of members.
@Component
public class Passkeys {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Challenges challenges;
  private final PasskeyCeremony ceremony;

  Passkeys(JdbcClient jdbc, Clock clock, Challenges challenges, PasskeyCeremony ceremony) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.challenges = challenges;
    this.ceremony = ceremony;
  }

  /// A passkey in the list of its owner.
  public record Listed(
      byte[] credentialId, String label, Instant addedAt, Optional<Instant> usedAt) {}

  public String nonceFor(PasskeyUse use) {
    return challenges.nonceForPasskey(use);
  }

  public List<Listed> of(UUID memberId) {
    return jdbc.sql(
            """
            SELECT credential_id, label, added_at, used_at FROM access_passkey
            WHERE member_id = :member ORDER BY added_at
            """)
        .param("member", memberId)
        .query((row, number) ->
            new Listed(
                row.getBytes("credential_id"),
                row.getString("label"),
                Columns.moment(row, "added_at"),
                Columns.maybeMoment(row, "used_at")))
        .list();
  }

  /// A new passkey, when what was given holds. Its nonce is then spent.
  Optional<PasskeyCeremony.Credential> checked(GivenPasskey given) {
    return ceremony.registered(
        given, nonce -> challenges.spendForPasskey(PasskeyUse.REGISTER, nonce));
  }

  boolean isKnown(byte[] credentialId) {
    return find(credentialId).isPresent();
  }

  /// Whose passkey signed this; empty when nobody's.
  Optional<UUID> signer(GivenAssertion given) {
    Optional<Owned> owned = find(given.credentialId());
    Optional<Long> counter =
        owned.flatMap(found ->
            ceremony.asserted(
                given,
                found.credential(),
                nonce -> challenges.spendForPasskey(PasskeyUse.SIGN_IN, nonce)));
    counter.ifPresent(count -> used(given.credentialId(), count));
    return counter.isPresent() ? owned.map(Owned::memberId) : Optional.empty();
  }

  void keep(UUID memberId, PasskeyCeremony.Credential credential, GivenPasskey given) {
    jdbc.sql(
            """
            INSERT INTO access_passkey (credential_id, member_id, credential, sign_count, label, added_at)
            VALUES (:id, :member, :credential, :count, :label, :now)
            """)
        .param("id", credential.id())
        .param("member", memberId)
        .param("credential", credential.bytes())
        .param("count", credential.signCount())
        .param("label", given.label())
        .param("now", Columns.of(clock.instant()))
        .update();
  }

  boolean drop(UUID memberId, byte[] credentialId) {
    return jdbc.sql("DELETE FROM access_passkey WHERE member_id = :member AND credential_id = :id")
            .param("member", memberId)
            .param("id", credentialId)
            .update()
        == 1;
  }

  void dropAllOf(UUID memberId) {
    jdbc.sql("DELETE FROM access_passkey WHERE member_id = :member")
        .param("member", memberId)
        .update();
  }

  private record Owned(UUID memberId, PasskeyCeremony.Credential credential) {}

  private Optional<Owned> find(byte[] credentialId) {
    return jdbc.sql(
            """
            SELECT member_id, credential, sign_count FROM access_passkey WHERE credential_id = :id
            """)
        .param("id", credentialId)
        .query((row, number) ->
            new Owned(
                row.getObject("member_id", UUID.class),
                new PasskeyCeremony.Credential(
                    credentialId, row.getBytes("credential"), row.getLong("sign_count"))))
        .optional();
  }

  private void used(byte[] credentialId, long counter) {
    jdbc.sql(
            "UPDATE access_passkey SET sign_count = :count, used_at = :now WHERE credential_id = :id")
        .param("count", counter)
        .param("now", Columns.of(clock.instant()))
        .param("id", credentialId)
        .update();
  }
}
