package nl.ruggensteun.vault;

import java.util.List;

/// An epoch as it was handed in, in the right form, together with grants for the epochs before it:
/// that is how somebody is brought in for everything and not only for what comes.
public record HandedEpoch(NewEpoch epoch, List<EarlierGrant> earlier) {

  public HandedEpoch {
    earlier = List.copyOf(earlier);
  }

  public record EarlierGrant(int n, KeyId keyId, Ciphertext sealed) {}

  public EpochStatement statement() {
    return epoch.statement().payload();
  }

  /// An earlier epoch opens only for somebody whom the new statement names.
  boolean earlierGrantsFit() {
    return earlier.stream()
        .allMatch(grant ->
            grant.n() >= 1 && grant.n() < statement().n() && statement().grants(grant.keyId()));
  }
}
