package nl.ruggensteun.vault;

import java.util.Optional;

/// Whether a statement belongs here: this team, this audience, next in line, and leaning on a
/// directory that really was, not on an older one than before.
record EpochPlacing(EpochChain chain, KeyRegister register) {

  Optional<VaultRefused> refusal(EpochStatement next) {
    AudiencePlace place = chain.place();
    if (!next.team().equals(place.team())) {
      return Optional.of(VaultRefused.WRONG_TEAM);
    }
    if (!next.caseId().equals(place.caseId())
        || !next.audienceId().equals(place.audienceId())
        || next.audienceKind() != place.kind()) {
      return Optional.of(VaultRefused.WRONG_PLACE);
    }
    if (next.n() != chain.epochs().size() + 1
        || !Optional.ofNullable(next.prev()).equals(chain.last().map(Signed::hash))) {
      return Optional.of(VaultRefused.BROKEN_CHAIN);
    }
    if (goesBack(next) || !register.had(next.head())) {
      return Optional.of(VaultRefused.UNKNOWN_HEAD);
    }
    return reporterFits(next) ? Optional.empty() : Optional.of(VaultRefused.WRONG_REPORTER);
  }

  private boolean goesBack(EpochStatement next) {
    return chain
        .last()
        .filter(before -> next.head().position() < before.payload().head().position())
        .isPresent();
  }

  private static boolean reporterFits(EpochStatement next) {
    EpochStatement.ReporterKeys given = next.reporter();
    if (given == null) {
      return true;
    }
    return switch (next.audienceKind()) {
      case TEAM, CONSULT -> false;
      case SHARED ->
          (next.signer().isReporter() && next.n() > 1)
              ? Succession.vouchesFor(next, given)
              : given.proof() == null;
    };
  }
}
