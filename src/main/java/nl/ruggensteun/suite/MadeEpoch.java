package nl.ruggensteun.suite;

import java.util.List;
import nl.ruggensteun.vault.EpochChain;
import nl.ruggensteun.vault.EpochStatement;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.Signed;

/// An epoch with everything that is sent along with it, and its seed, which is not.
///
/// @param chain all epochs of the audience, this one last
public record MadeEpoch(
    Seed seed, String statement, EpochChain chain, List<Grant> grants, List<SealedShare> shares) {

  public MadeEpoch {
    grants = List.copyOf(grants);
    shares = List.copyOf(shares);
  }

  /// One coordinator's part, sealed to that coordinator.
  public record SealedShare(KeyId keyId, int index, byte[] sealed) {}

  public Signed<EpochStatement> signed() {
    return chain.last().orElseThrow();
  }
}
