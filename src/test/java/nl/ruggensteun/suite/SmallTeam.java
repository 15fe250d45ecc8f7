package nl.ruggensteun.suite;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.Naming;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.AudiencePlace;
import nl.ruggensteun.vault.EpochChain;
import org.jspecify.annotations.Nullable;

/// A team for tests: Els and Femke coordinate, Bram is a councillors' confidant, Dirk a confidant
/// elsewhere, and Gijs the ministry's adviser.
public final class SmallTeam {
  public static final Instant NOW = Instant.parse("2026-11-22T02:04:05.000Z");

  public final Suite suite;
  public final MemberKeys els;
  public final MemberKeys femke;
  public final MemberKeys bram;
  public final MemberKeys dirk;
  public final MemberKeys gijs;
  public final Code code;

  public SmallTeam() {
    this(1);
  }

  public SmallTeam(long chance) {
    suite = new Suite(new Random(chance));
    els = newMember();
    femke = newMember();
    bram = newMember();
    dirk = newMember();
    gijs = newMember();
    code = Code.generate(CodeKind.RETURN, suite);
  }

  public final MemberKeys newMember() {
    return MemberKeys.generate(suite, id(), NOW);
  }

  public final UUID id() {
    return suite.newId(NOW);
  }

  public SignedDirectory founded() {
    return SignedDirectory.found(
        els,
        coordinator("nvvr"),
        new SignedDirectory.Founding(
            "https://ruggensteun.example", List.of(line("councillors"), line("mayors")), NOW),
        suite);
  }

  /// Both coordinators, nobody else yet.
  public SignedDirectory withTwo() {
    return founded().with(femke, coordinator("ngb"), by(els, femke));
  }

  public SignedDirectory complete() {
    return withTwo()
        .with(bram, confidant("councillors"), both())
        .with(dirk, confidant("mayors"), both())
        .with(gijs, role(List.of(MemberFunction.ADVISER), null, "ministry"), both());
  }

  public SignedDirectory.Signers both() {
    return by(els, femke);
  }

  public static SignedDirectory.Signers by(MemberKeys first, @Nullable MemberKeys second) {
    return new SignedDirectory.Signers(
        first.author(), second == null ? null : second.author(), NOW);
  }

  public ReturnKeys anna(SignedDirectory directory) {
    return code.returnKeys(directory.chain().team());
  }

  public EpochChain audience(SignedDirectory directory, AudienceKind kind) {
    return EpochChain.empty(new AudiencePlace(directory.chain().team(), id(), id(), kind));
  }

  public static MemberKeys.Role coordinator(String association) {
    return role(List.of(MemberFunction.COORDINATOR), null, association);
  }

  public static MemberKeys.Role confidant(String line) {
    return role(List.of(MemberFunction.CONFIDANT), line, "nvvr");
  }

  public static MemberKeys.Role role(
      List<MemberFunction> functions, @Nullable String line, @Nullable String association) {
    return new MemberKeys.Role(
        functions, new Naming("lid van het team", "member of the team"), line, association);
  }

  public static LineStatement line(String lineId) {
    return new LineStatement(
        lineId, "nvvr", List.of("councillor"), new Naming("lijn", "line"), true, false, true);
  }
}
