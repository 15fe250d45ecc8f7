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

  public Optional<Signed<EpochStatement>> last() {
    return epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.getLast());
  }

  /// The keys that the reporter has now: those of the last statement that gave any.
  public Optional<EpochStatement.ReporterKeys> reporter() {
    return epochs.reversed().stream()
        .map(epoch -> Optional.ofNullable(epoch.payload().reporter()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  public Checked<Signed<EpochStatement>> admit(NewEpoch next, KeyRegister register) {
    return inPlace(next.statement().payload(), register)
        .or(() -> EpochReaders.refuse(next, reporterIn(next), register))
        .<Checked<Signed<EpochStatement>>>map(Checked::refused)
        .orElseGet(() -> new EpochSigner(this, register).verify(next));
  }

  private Optional<EpochStatement.ReporterKeys> reporterIn(NewEpoch next) {
    return Optional.ofNullable(next.statement().payload().reporter()).or(this::reporter);
  }

  private Optional<VaultRefused> inPlace(EpochStatement next, KeyRegister register) {
    if (!next.team().equals(place.team())) {
      return Optional.of(VaultRefused.WRONG_TEAM);
    }
    if (!next.caseId().equals(place.caseId())
        || !next.audienceId().equals(place.audienceId())
        || next.audienceKind() != place.kind()) {
      return Optional.of(VaultRefused.WRONG_PLACE);
    }
    if (next.n() != epochs.size() + 1
        || !Optional.ofNullable(next.prev()).equals(last().map(Signed::hash))) {
      return Optional.of(VaultRefused.WRONG_ORDER);
    }
    return register.had(next.head()) ? Optional.empty() : Optional.of(VaultRefused.WRONG_HEAD);
  }
}
