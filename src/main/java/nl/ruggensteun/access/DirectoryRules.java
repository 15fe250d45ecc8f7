package nl.ruggensteun.access;

import java.util.Optional;
import nl.ruggensteun.vault.Checked;
import nl.ruggensteun.vault.Claimed;
import nl.ruggensteun.vault.Countersignature;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.JwsType;

/// Who may add what to the directory: a key or a line only two coordinators together, a revocation
/// one coordinator or the holder. While there has been only one coordinator, only the second can
/// come in, and signs for herself.
record DirectoryRules(DirectoryChain chain) {

  static DirectoryRead begin(DirectoryElement element) {
    return switch (Claimed.read(
        element.statement(), JwsType.DIRECTORY, DirectoryStatement.Genesis.class)) {
      case Checked.Accepted<Claimed<DirectoryStatement.Genesis>>(
              Claimed<DirectoryStatement.Genesis> claim) ->
          begin(claim);
      case Checked.Refused<Claimed<DirectoryStatement.Genesis>> _ ->
          refused(DirectoryRefused.WRONG_TYPE);
    };
  }

  private static DirectoryRead begin(Claimed<DirectoryStatement.Genesis> claim) {
    DirectoryStatement.Genesis genesis = claim.payload();
    MemberKey founder = genesis.member();
    if (!genesis.signer().equals(founder.keyId()) || !founder.is(MemberFunction.COORDINATOR)) {
      return refused(DirectoryRefused.WRONG_SIGNER);
    }
    if (claim.verifiedBy(founder.verifyKey()).isEmpty()) {
      return refused(DirectoryRefused.BAD_SIGNATURE);
    }
    DirectoryChain begun = DirectoryChain.begun(claim.hash(), founder, genesis.lines());
    if (founder.keyEpoch() != 1) {
      return refused(DirectoryRefused.WRONG_KEY);
    }
    return founder.line() != null && !begun.lines.containsKey(founder.line())
        ? refused(DirectoryRefused.WRONG_LINE)
        : new DirectoryRead.Accepted(begun);
  }

  DirectoryRead judge(DirectoryElement element) {
    return switch (Claimed.read(element.statement(), JwsType.DIRECTORY, DirectoryStatement.class)) {
      case Checked.Accepted<Claimed<DirectoryStatement>>(Claimed<DirectoryStatement> claim) ->
          judge(claim, element);
      case Checked.Refused<Claimed<DirectoryStatement>> _ -> refused(DirectoryRefused.WRONG_TYPE);
    };
  }

  private DirectoryRead judge(Claimed<DirectoryStatement> claim, DirectoryElement element) {
    DirectoryStatement statement = claim.payload();
    if (statement instanceof DirectoryStatement.Genesis) {
      return refused(DirectoryRefused.WRONG_TYPE);
    }
    if (!chain.team().equals(statement.team())) {
      return refused(DirectoryRefused.WRONG_TEAM);
    }
    if (statement.position() != chain.hashes.size()
        || !chain.hashes.getLast().equals(statement.prev())) {
      return refused(DirectoryRefused.BROKEN_CHAIN);
    }
    Optional<MemberKey> signer = chain.keyAt(statement.signer(), chain.head().position());
    if (signer.isEmpty()) {
      return refused(DirectoryRefused.WRONG_SIGNER);
    }
    if (claim.verifiedBy(signer.get().verifyKey()).isEmpty()) {
      return refused(DirectoryRefused.BAD_SIGNATURE);
    }
    return judge(claim, signer.get(), element);
  }

  private DirectoryRead judge(
      Claimed<DirectoryStatement> claim, MemberKey signer, DirectoryElement element) {
    Second second = new Second(chain, claim.hash(), signer, element);
    return switch (claim.payload()) {
      case DirectoryStatement.Genesis _ -> refused(DirectoryRefused.WRONG_TYPE);
      case DirectoryStatement.Revocation revocation -> revoke(revocation, signer, claim.hash());
      case DirectoryStatement.NewLine line -> {
        if (!signer.is(MemberFunction.COORDINATOR)) {
          yield refused(DirectoryRefused.WRONG_SIGNER);
        }
        yield second.isOtherCoordinator()
            ? new DirectoryRead.Accepted(chain.withLine(claim.hash(), line.line()))
            : refused(DirectoryRefused.MISSING_COUNTERSIGNATURE);
      }
      case DirectoryStatement.NewKey key -> {
        if (!signer.is(MemberFunction.COORDINATOR)) {
          yield refused(DirectoryRefused.WRONG_SIGNER);
        }
        yield second.admits(key.member())
            ? addKey(key.member(), claim.hash())
            : refused(DirectoryRefused.MISSING_COUNTERSIGNATURE);
      }
    };
  }

  private DirectoryRead revoke(
      DirectoryStatement.Revocation revocation, MemberKey signer, Hash statement) {
    if (!signer.is(MemberFunction.COORDINATOR) && !signer.keyId().equals(revocation.keyId())) {
      return refused(DirectoryRefused.WRONG_SIGNER);
    }
    return chain.valid(revocation.keyId()).isPresent()
        ? new DirectoryRead.Accepted(chain.withoutKey(statement, revocation.keyId()))
        : refused(DirectoryRefused.WRONG_KEY);
  }

  /// A key id is used once; a member's next key has the next epoch.
  private DirectoryRead addKey(MemberKey added, Hash statement) {
    if (added.line() != null && !chain.lines.containsKey(added.line())) {
      return refused(DirectoryRefused.WRONG_LINE);
    }
    int earlier =
        chain.keys.values().stream()
            .map(ListedKey::key)
            .filter(key -> key.memberId().equals(added.memberId()))
            .mapToInt(MemberKey::keyEpoch)
            .max()
            .orElse(0);
    return chain.keys.containsKey(added.keyId())
            || added.keyEpoch() != earlier + 1
            || added.functions().isEmpty()
        ? refused(DirectoryRefused.WRONG_KEY)
        : new DirectoryRead.Accepted(chain.withKey(statement, added));
  }

  private static DirectoryRead refused(DirectoryRefused reason) {
    return new DirectoryRead.Refused(reason);
  }

  /// The signature below a statement by somebody other than its signer.
  private record Second(
      DirectoryChain chain, Hash statement, MemberKey first, DirectoryElement element) {

    boolean admits(MemberKey added) {
      if (chain.twoNeeded) {
        return isOtherCoordinator();
      }
      return added.is(MemberFunction.COORDINATOR)
          && !added.memberId().equals(first.memberId())
          && claim()
              .filter(claim -> claim.payload().signer().equals(added.keyId()))
              .flatMap(claim -> claim.verifiedBy(added.verifyKey()))
              .isPresent();
    }

    boolean isOtherCoordinator() {
      return claim()
          .flatMap(claim ->
              chain
                  .keyAt(claim.payload().signer(), chain.head().position())
                  .filter(key -> key.is(MemberFunction.COORDINATOR))
                  .filter(key -> !key.memberId().equals(first.memberId()))
                  .flatMap(key -> claim.verifiedBy(key.verifyKey())))
          .isPresent();
    }

    private Optional<Claimed<Countersignature>> claim() {
      return element
          .second()
          .flatMap(
              text -> Claimed.read(text, JwsType.DIRECTORY, Countersignature.class).toOptional())
          .filter(claim ->
              claim.payload().team().equals(chain.team())
                  && claim.payload().of().equals(statement));
    }
  }
}
