package nl.ruggensteun.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The epochs of one audience in their order, and the rules by which the next one is admitted. The
/// browsers follow the same rules; the server keeps them so that a mistake is told to the one who
/// made it and not to the next reader.
public final class EpochChain {
  private final AudiencePlace place;
  private final List<Signed<EpochStatement>> epochs;

  private EpochChain(AudiencePlace place, List<Signed<EpochStatement>> epochs) {
    this.place = place;
    this.epochs = List.copyOf(epochs);
  }

  public static EpochChain empty(AudiencePlace place) {
    return new EpochChain(place, List.of());
  }

  public EpochChain with(Signed<EpochStatement> next) {
    List<Signed<EpochStatement>> longer = new ArrayList<>(epochs);
    longer.add(next);
    return new EpochChain(place, longer);
  }

  /// The next epoch with its sealed keys, as it is handed in today.
  public Checked<Signed<EpochStatement>> admit(NewEpoch next, KeyRegister register) {
    return verify(next.statement(), register)
        .then(signed ->
            next.refusal(register)
                .<Checked<Signed<EpochStatement>>>map(Checked::refused)
                .orElseGet(() -> Checked.accepted(signed)));
  }

  /// The next statement by itself, judged by the directory as it was when it was signed.
  public Checked<Signed<EpochStatement>> verify(
      Claimed<EpochStatement> next, KeyRegister register) {
    EpochStatement statement = next.payload();
    Optional<VaultRefused> misplaced = new EpochPlacing(this, register).refusal(statement);
    if (misplaced.isPresent()) {
      return Checked.refused(misplaced.get());
    }
    Optional<VerifyKey> key = new EpochSigner(this, register).keyFor(statement);
    if (key.isEmpty()) {
      return Checked.refused(VaultRefused.WRONG_SIGNER);
    }
    Optional<Signed<EpochStatement>> signed = next.verifiedBy(key.get());
    if (signed.isEmpty()) {
      return Checked.refused(VaultRefused.BAD_SIGNATURE);
    }
    return new EpochReaders(this, statement, register)
        .refusal()
        .<Checked<Signed<EpochStatement>>>map(Checked::refused)
        .orElseGet(() -> Checked.accepted(signed.get()));
  }

  public Optional<Signed<EpochStatement>> last() {
    return epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.getLast());
  }

  public List<Signed<EpochStatement>> epochs() {
    return epochs;
  }

  public AudiencePlace place() {
    return place;
  }

  /// The keys that the reporter has now: those of the last statement that gave any.
  public Optional<EpochStatement.ReporterKeys> reporter() {
    return epochs.reversed().stream()
        .map(epoch -> Optional.ofNullable(epoch.payload().reporter()))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
