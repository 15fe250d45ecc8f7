package nl.ruggensteun.intake;

import java.util.List;
import java.util.stream.Stream;
import nl.ruggensteun.casefile.Browser;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.suite.Seed;
import nl.ruggensteun.vault.EpochStatement;
import nl.ruggensteun.vault.GivenEpoch;
import nl.ruggensteun.vault.JwsType;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.Signed;

/// Statements that an honest browser would never make, really signed.
record Forged(CaseWorld world, Browser audience) {

  /// The next epoch with somebody in it whom the reporter left out, the exclusion dropped.
  GivenEpoch withExcludedBack(MemberKeys signer, MemberKeys excluded) {
    Signed<EpochStatement> before = audience.chain().last().orElseThrow();
    Seed seed = world.suite.newSeed();
    List<EpochStatement.Grantee> grantees =
        Stream.concat(
                before.payload().grantees().stream(),
                Stream.of(
                    new EpochStatement.Grantee(
                        excluded.keyId(), excluded.seal().recipient().hash())))
            .toList();
    EpochStatement forged =
        new EpochStatement(
            before.payload().team(),
            before.payload().caseId(),
            before.payload().audienceId(),
            before.payload().audienceKind(),
            before.payload().n() + 1,
            seed.recipient(),
            before.hash(),
            world.directory().chain().head(),
            signer.keyId(),
            grantees,
            null,
            List.of(),
            null,
            null,
            world.clock.instant());
    return new GivenEpoch(
        signer.sign().sign(JwsType.EPOCH, forged),
        grantees.stream().map(one -> grant(seed, one.keyId())).toList(),
        List.of(),
        List.of());
  }

  private GivenEpoch.GivenGrant grant(Seed seed, KeyId keyId) {
    var recipient =
        keyId.isReporter()
            ? audience.chain().reporter().orElseThrow().recipient()
            : world.directory().recipient(keyId);
    return new GivenEpoch.GivenGrant(
        keyId.text(), Base64Url.encode(world.suite.seal(seed.bytes(), recipient)));
  }
}
