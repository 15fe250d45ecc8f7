package nl.ruggensteun.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.access.Directory;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.Naming;
import nl.ruggensteun.access.StoredDirectory;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.suite.SignedDirectory;
import nl.ruggensteun.suite.Suite;
import org.jspecify.annotations.Nullable;

/// A team that is complete and vouched for, in a running program: Els and Femke coordinate, Bram
/// and Bea answer for councillors, Carla for mayors.
final class StandingTeam {
  final Suite suite = new Suite(new Random(20261122));
  final MemberKeys els;
  final MemberKeys femke;
  final MemberKeys bram;
  final MemberKeys bea;
  final MemberKeys carla;
  final SignedDirectory directory;
  private final Instant now;

  StandingTeam(RunningProgram program) {
    now = program.part(Clock.class).instant();
    els = newMember();
    femke = newMember();
    bram = newMember();
    bea = newMember();
    carla = newMember();
    directory = founded(program.origin());
    program.database().jdbc().sql("DELETE FROM access_setup").update();
    StoredDirectory.keep(
        program.part(Directory.class), program.database().jdbc(), directory, 0, now);
    Map.of("Els", els, "Femke", femke, "Bram", bram, "Bea", bea, "Carla", carla)
        .forEach((name, keys) ->
            StoredDirectory.person(program.database().jdbc(), keys.memberId(), name, now));
    vouch(program);
  }

  private SignedDirectory founded(String origin) {
    SignedDirectory.Signers both = new SignedDirectory.Signers(els.author(), femke.author(), now);
    return SignedDirectory.found(
            els,
            role(MemberFunction.COORDINATOR, null, "nvvr"),
            new SignedDirectory.Founding(
                origin,
                List.of(
                    line("councillors", "nvvr", "Raadsleden"),
                    line("mayors", "ngb", "Burgemeesters")),
                now),
            suite)
        .with(femke, role(MemberFunction.COORDINATOR, null, "ngb"), both)
        .with(bram, role(MemberFunction.CONFIDANT, "councillors", "nvvr"), both)
        .with(bea, role(MemberFunction.CONFIDANT, "councillors", "nvvr"), both)
        .with(carla, role(MemberFunction.CONFIDANT, "mayors", "ngb"), both);
  }

  /// As a sign-in does: without it a reporter's browser believes nothing.
  private void vouch(RunningProgram program) {
    program
        .database()
        .jdbc()
        .sql("INSERT INTO access_head (key_id, position, statement, signed_at) VALUES (?, ?, ?, ?)")
        .params(
            bram.keyId().uuid(),
            directory.chain().head().position(),
            directory.signHead(bram.author(), now),
            Timestamp.from(now))
        .update();
  }

  private MemberKeys newMember() {
    return MemberKeys.generate(suite, suite.newId(now), now);
  }

  private static LineStatement line(String lineId, String association, String name) {
    return new LineStatement(
        lineId, association, List.of(), new Naming(name, lineId), true, false, true);
  }

  private static MemberKeys.Role role(
      MemberFunction function, @Nullable String line, String association) {
    Naming shownAs =
        switch (function) {
          case COORDINATOR -> new Naming("coördinator", "coordinator");
          case CONFIDANT -> new Naming("vertrouwenspersoon", "confidant");
          case ADVISER -> new Naming("adviseur", "adviser");
        };
    return new MemberKeys.Role(List.of(function), shownAs, line, association);
  }
}
