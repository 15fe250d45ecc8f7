package nl.ruggensteun.intake;

import java.util.List;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.vault.Epochs;
import nl.ruggensteun.vault.Grants;
import nl.ruggensteun.vault.KeyId;
import org.springframework.stereotype.Component;

/// Who waits (_wie wacht er_), for somebody whom it was sealed to.
@Component
public class WaitingRequests {
  private final HolderOfRequest holders;
  private final SealedStores stores;

  WaitingRequests(HolderOfRequest holders, SealedStores stores) {
    this.holders = holders;
    this.stores = stores;
  }

  public List<HelpRequest> of(SignedIn who) {
    return holders.all(who.memberId());
  }

  /// What the taker needs to open what was sealed to her.
  public record Keys(List<Epochs.StoredEpoch> epochs, List<Grants.StoredGrant> grants) {
    public Keys {
      epochs = List.copyOf(epochs);
      grants = List.copyOf(grants);
    }
  }

  public Keys keysFor(KeyId key, HelpRequest request) {
    return new Keys(
        stores.epochs().of(request.requestId(), request.audienceId()),
        stores.grants().forKeys(request.requestId(), List.of(key)));
  }
}
