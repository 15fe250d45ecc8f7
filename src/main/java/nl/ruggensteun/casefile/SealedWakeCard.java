package nl.ruggensteun.casefile;

import java.util.List;
import nl.ruggensteun.vault.Epochs;
import nl.ruggensteun.vault.Grants;
import nl.ruggensteun.vault.SealedEntries;

/// A wake card with what one reader needs to open it.
public record SealedWakeCard(
    WakeCard card,
    List<Epochs.StoredEpoch> epochs,
    List<Grants.StoredGrant> grants,
    List<SealedEntries.StoredEntry> entries) {
  public SealedWakeCard {
    epochs = List.copyOf(epochs);
    grants = List.copyOf(grants);
    entries = List.copyOf(entries);
  }

  /// Whether it was sealed to this reader too.
  boolean opens() {
    return !grants.isEmpty();
  }
}
