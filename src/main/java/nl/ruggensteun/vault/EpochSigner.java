package nl.ruggensteun.vault;

import java.util.Optional;

/// Who may start an epoch: the first one of a person's own audience that person or a member, the
/// first one of the team a member, each later one somebody who had the key before, or whom two
/// coordinators chose in a rescue.
record EpochSigner(EpochChain chain, KeyRegister register) {

  /// The key that has to have signed; empty when nobody may sign this.
  Optional<VerifyKey> keyFor(EpochStatement next) {
    return next.signer().isReporter() ? reporterKey(next) : memberKey(next);
  }

  /// A reporter who renews her keys signs with the old ones; only her first vouch for themselves.
  private Optional<VerifyKey> reporterKey(EpochStatement next) {
    return chain
        .last()
        .map(_ -> chain.reporter())
        .orElseGet(() -> Optional.ofNullable(next.reporter()))
        .map(EpochStatement.ReporterKeys::verifyKey);
  }

  private Optional<VerifyKey> memberKey(EpochStatement next) {
    return register
        .validAt(next.signer(), next.head().position())
        .filter(_ -> mayGoOn(next))
        .map(KeyRegister.KnownKey::verifyKey);
  }

  private boolean mayGoOn(EpochStatement next) {
    return chain
        .last()
        .map(Signed::payload)
        .map(before ->
            before.grants(next.signer()) || RescueConsent.givenFor(next, before, register))
        .orElse(true);
  }
}
