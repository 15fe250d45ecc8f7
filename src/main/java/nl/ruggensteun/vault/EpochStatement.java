package nl.ruggensteun.vault;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An epoch (_sleutelperiode_) of an audience: one key, and the signed list of everybody who gets
/// it. Whoever comes or goes starts a new epoch, so that a list is never changed behind anybody's
/// back.
public record EpochStatement(
    Hash team,
    UUID caseId,
    UUID audienceId,
    AudienceKind audienceKind,
    int n,
    Recipient recipient,
    @Nullable Hash prev,
    DirectoryHead head,
    KeyId signer,
    List<Grantee> grantees,
    @Nullable Shares shares,
    List<KeyId> excluded,
    @Nullable ReporterKeys reporter,
    @Nullable List<String> rescue,
    Instant at) {

  public EpochStatement {
    Objects.requireNonNull(team);
    Objects.requireNonNull(caseId);
    Objects.requireNonNull(audienceId);
    Objects.requireNonNull(audienceKind);
    Objects.requireNonNull(recipient);
    Objects.requireNonNull(head);
    Objects.requireNonNull(signer);
    Objects.requireNonNull(at);
    grantees = List.copyOf(grantees);
    excluded = List.copyOf(excluded);
    rescue = rescue == null ? null : List.copyOf(rescue);
    if (n < 0 || excluded.contains(KeyId.REPORTER)) {
      throw new IllegalArgumentException("not an epoch");
    }
  }

  /// Somebody who gets the key of this epoch.
  public record Grantee(KeyId keyId, Hash recipientHash) {
    public Grantee {
      Objects.requireNonNull(keyId);
      Objects.requireNonNull(recipientHash);
    }
  }

  /// The coordinators among whom the key is divided, any `k` of whom can put it together again.
  public record Shares(UUID splitId, int k, List<Holder> holders) {
    public Shares {
      Objects.requireNonNull(splitId);
      holders = List.copyOf(holders);
      if (k != 2) {
        throw new IllegalArgumentException("not two of many");
      }
    }
  }

  public record Holder(KeyId keyId, Hash recipientHash, int index) {
    public Holder {
      Objects.requireNonNull(recipientHash);
      if (keyId.isReporter() || index < 0) {
        throw new IllegalArgumentException("not a holder");
      }
    }
  }

  /// The reporter's own keys, made from her ten words.
  ///
  /// @param proof when she renews her words, the [Succession] signed with the new key
  public record ReporterKeys(VerifyKey verifyKey, Recipient recipient, @Nullable String proof) {
    public ReporterKeys {
      Objects.requireNonNull(verifyKey);
      Objects.requireNonNull(recipient);
    }
  }

  public boolean grants(KeyId keyId) {
    return granteeIds().contains(keyId);
  }

  public Set<KeyId> granteeIds() {
    return grantees.stream().map(Grantee::keyId).collect(Collectors.toUnmodifiableSet());
  }

  public List<Holder> holders() {
    return shares == null ? List.of() : shares.holders();
  }

  /// In a rescue: what the coordinators signed who consented to it.
  public List<String> consents() {
    return rescue == null ? List.of() : rescue;
  }
}
