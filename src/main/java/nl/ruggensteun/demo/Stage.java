package nl.ruggensteun.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.suite.EpochMaker;
import nl.ruggensteun.suite.EpochPlan;
import nl.ruggensteun.suite.MadeEpoch;
import nl.ruggensteun.suite.Suite;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.AudiencePlace;
import nl.ruggensteun.vault.EpochChain;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.KeyId;
import org.jspecify.annotations.Nullable;

/// Where the fictional files are played (_toneel_): the team, the door that strangers come in by,
/// and the day it is.
record Stage(FictionalTeam team, Visit door, Suite suite, Today today, Past past) {

  Hash teamHash() {
    return team.directory().chain().team();
  }

  UUID id(Instant at) {
    return suite.newId(at);
  }

  EpochMaker epochs() {
    return new EpochMaker(suite, team.directory());
  }

  EpochChain emptyAudience(UUID caseId, AudienceKind kind, Instant at) {
    return EpochChain.empty(new AudiencePlace(teamHash(), caseId, id(at), kind));
  }

  /// The audience of a file in which its confidants talk among themselves.
  SealedAudience teamAudience(UUID caseId, Readers readers, Instant at) {
    EpochPlan plan =
        EpochPlan.of(emptyAudience(caseId, AudienceKind.TEAM, at), readers.keys())
            .excluding(readers.excluded());
    return sealed(epochs().make(plan, readers.owner().author(), at));
  }

  SealedAudience sealed(MadeEpoch epoch) {
    return new SealedAudience(team, suite, epoch);
  }

  /// Who is responsible for a file, and who must never read it.
  record Readers(Colleague owner, Colleague standIn, List<KeyId> excluded) {
    List<KeyId> keys() {
      return List.of(owner.keyId(), standIn.keyId());
    }
  }

  /// Where a request goes: to one line, or to those of all associations.
  List<LineStatement> route(@Nullable String line) {
    return team.directory().chain().lines().stream()
        .filter(one -> line == null ? one.inDefaultRoute() : one.lineId().equals(line))
        .toList();
  }

  /// The confidants of these lines, less those who were left out.
  List<KeyId> confidants(List<LineStatement> lines, List<KeyId> excluded) {
    List<String> ids = lines.stream().map(LineStatement::lineId).toList();
    return team.members().stream()
        .filter(member -> member.person().functions().contains(MemberFunction.CONFIDANT))
        .filter(member -> ids.contains(member.person().line()))
        .map(Colleague::keyId)
        .filter(key -> !excluded.contains(key))
        .toList();
  }
}
