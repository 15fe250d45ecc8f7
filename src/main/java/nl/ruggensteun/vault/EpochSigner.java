package nl.ruggensteun.vault;

import java.util.Optional;

/// Who may start an epoch: the first one of a person's own audience that person or a member, the
/// first one of the team a member, each later one somebody who had the key before, and in a rescue
/// two coordinators together.
record EpochSigner(EpochChain chain, KeyRegister register) {

  Checked<Signed<EpochStatement>> verify(NewEpoch next) {
    EpochStatement statement = next.statement().payload();
    Optional<VerifyKey> key = keyOf(statement);
    if (key.isEmpty()) {
      return Checked.refused(VaultRefused.UNKNOWN_SIGNER);
    }
    if (!maySign(statement) && !isRescue(next)) {
      return Checked.refused(VaultRefused.WRONG_SIGNER);
    }
    return next.statement()
        .verifiedBy(key.get())
        .map(Checked::accepted)
        .orElseGet(() -> Checked.refused(VaultRefused.BAD_SIGNATURE));
  }

  /// A reporter who renews her keys signs with the old ones; only her first keys vouch for
  /// themselves.
  private Optional<VerifyKey> keyOf(EpochStatement statement) {
    if (!statement.signer().isReporter()) {
      return register.valid(statement.signer()).map(KeyRegister.KnownKey::verifyKey);
    }
    return chain
        .reporter()
        .or(() -> Optional.ofNullable(statement.reporter()))
        .map(EpochStatement.ReporterKeys::verifyKey);
  }

  private boolean maySign(EpochStatement statement) {
    boolean byReporter = statement.signer().isReporter();
    return chain
        .last()
        .map(before -> before.payload().grants(statement.signer()))
        .orElseGet(() ->
            switch (statement.audienceKind()) {
              case SHARED -> true;
              case TEAM, CONSULT -> !byReporter;
            });
  }

  private boolean isRescue(NewEpoch next) {
    EpochStatement statement = next.statement().payload();
    return chain.last().isPresent()
        && isCoordinator(statement.signer())
        && next.countersignature().filter(second -> countersigns(second, next)).isPresent();
  }

  private boolean countersigns(Claimed<Countersignature> second, NewEpoch next) {
    Countersignature below = second.payload();
    return below.team().equals(next.statement().payload().team())
        && below.of().equals(next.statement().hash())
        && !below.signer().equals(next.statement().payload().signer())
        && isCoordinator(below.signer())
        && register
            .valid(below.signer())
            .flatMap(key -> second.verifiedBy(key.verifyKey()))
            .isPresent();
  }

  private boolean isCoordinator(KeyId keyId) {
    return register.valid(keyId).filter(KeyRegister.KnownKey::coordinator).isPresent();
  }
}
