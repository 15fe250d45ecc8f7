package nl.ruggensteun.suite;

import java.time.Instant;
import nl.ruggensteun.vault.EpochChain;
import nl.ruggensteun.vault.JwsType;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.RescueConsent;
import nl.ruggensteun.vault.Signed;

/// A rescue (_redding_) of an audience whose readers cannot read any more.
public final class Rescue {
  private Rescue() {}

  /// A coordinator agrees that the receiver makes the next epoch.
  public static String consent(Author coordinator, KeyId receiver, EpochChain chain, Instant at) {
    return coordinator
        .key()
        .sign(
            JwsType.EPOCH,
            new RescueConsent(
                RescueConsent.Kind.RESCUE,
                chain.place().team(),
                chain.place().caseId(),
                chain.place().audienceId(),
                chain.epochs().size() + 1,
                chain.last().map(Signed::hash).orElseThrow(),
                receiver,
                coordinator.keyId(),
                at));
  }
}
