package nl.ruggensteun.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.vault.Claimed;
import nl.ruggensteun.vault.DirectoryHead;
import nl.ruggensteun.vault.EpochStatement;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.JwsType;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.KeyRegister;
import nl.ruggensteun.vault.Recipient;
import nl.ruggensteun.vault.ShareHolders;

/// What a member signed for the day that everything is lost: which coordinators hold the parts of
/// the seed that opens one more copy of her keyring.
record RescueStatement(
    Subject subject,
    Hash team,
    UUID memberId,
    int keyEpoch,
    Recipient recipient,
    EpochStatement.Shares shares,
    DirectoryHead head,
    KeyId signer,
    Instant at) {

  enum Subject {
    @JsonProperty("member-rescue")
    MEMBER_RESCUE
  }

  RescueStatement {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(team);
    Objects.requireNonNull(memberId);
    Objects.requireNonNull(recipient);
    Objects.requireNonNull(shares);
    Objects.requireNonNull(head);
    Objects.requireNonNull(signer);
    Objects.requireNonNull(at);
  }

  /// The statement, when this member signed it by the keys she has now and its holders are such as
  /// every browser will accept.
  static Optional<RescueStatement> read(
      String text, Hash team, MemberKey key, KeyRegister register) {
    return Claimed.read(text, JwsType.EPOCH, RescueStatement.class)
        .toOptional()
        .filter(claim -> claim.payload().isBy(key, team))
        .filter(claim -> register.had(claim.payload().head()))
        .filter(claim -> claim.verifiedBy(key.verifyKey()).isPresent())
        .map(Claimed::payload)
        .filter(statement -> statement.holdersFit(register));
  }

  /// One that was checked when it was stored.
  static RescueStatement stored(String text) {
    return Claimed.read(text, JwsType.EPOCH, RescueStatement.class)
        .toOptional()
        .map(Claimed::payload)
        .orElseThrow();
  }

  private boolean isBy(MemberKey key, Hash ofTeam) {
    return team.equals(ofTeam)
        && memberId.equals(key.memberId())
        && keyEpoch == key.keyEpoch()
        && signer.equals(key.keyId());
  }

  private boolean holdersFit(KeyRegister register) {
    return new ShareHolders(
            register, head.position(), holder -> register.sameHolder(holder, signer))
        .fit(shares.holders());
  }
}
