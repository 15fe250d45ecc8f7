package nl.ruggensteun.suite;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.DirectoryChain;
import nl.ruggensteun.access.MemberKey;
import nl.ruggensteun.vault.Claimed;
import nl.ruggensteun.vault.DirectoryHead;
import nl.ruggensteun.vault.EpochStatement.Shares;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.JwsType;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.Recipient;
import nl.ruggensteun.vault.ShareHolders;

/// What a member prepares for the day that everything is lost (_noodherstel_): one more wrap of the
/// keyring, to a seed that exists only in parts.
public record MemberRescue(
    Subject subject,
    Hash team,
    UUID memberId,
    int keyEpoch,
    Recipient recipient,
    Shares shares,
    DirectoryHead head,
    KeyId signer,
    Instant at) {

  public enum Subject {
    @JsonProperty("member-rescue")
    MEMBER_RESCUE
  }

  public MemberRescue {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(team);
    Objects.requireNonNull(memberId);
    Objects.requireNonNull(recipient);
    Objects.requireNonNull(shares);
    Objects.requireNonNull(head);
    Objects.requireNonNull(at);
    if (signer.isReporter()) {
      throw new IllegalArgumentException("not a member");
    }
  }

  public static Opened<MemberRescue> verify(String jws, DirectoryChain directory) {
    return Opened.orElse(
            Claimed.read(jws, JwsType.EPOCH, MemberRescue.class).toOptional(), Distrust.WRONG_TYPE)
        .unless(claim -> claim.payload().misplaced(directory))
        .then(claim ->
            Opened.orElse(claim.payload().ownKey(directory), Distrust.WRONG_SIGNER)
                .then(key ->
                    Opened.orElse(claim.verifiedBy(key.verifyKey()), Distrust.BAD_SIGNATURE)))
        .then(signed -> Opened.trusted(signed.payload()))
        .unless(rescue -> rescue.wrongHolders(directory));
  }

  private Optional<Distrust> misplaced(DirectoryChain directory) {
    if (!team.equals(directory.team())) {
      return Optional.of(Distrust.WRONG_TEAM);
    }
    return directory.had(head) ? Optional.empty() : Optional.of(Distrust.UNKNOWN_HEAD);
  }

  private Optional<MemberKey> ownKey(DirectoryChain directory) {
    return directory
        .keyAt(signer, head.position())
        .filter(key -> key.memberId().equals(memberId) && key.keyEpoch() == keyEpoch);
  }

  private Optional<Distrust> wrongHolders(DirectoryChain directory) {
    ShareHolders holders =
        new ShareHolders(
            directory, head.position(), holder -> directory.sameHolder(holder, signer));
    return holders.fit(shares.holders()) ? Optional.empty() : Optional.of(Distrust.WRONG_HOLDERS);
  }
}
