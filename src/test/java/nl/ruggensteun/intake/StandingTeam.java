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
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.Naming;
import nl.ruggensteun.access.OwnKeys;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.access.StoredDirectory;
import nl.ruggensteun.suite.Code;
import nl.ruggensteun.suite.CodeKind;
import nl.ruggensteun.suite.Keyring;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.suite.RecoveryKeys;
import nl.ruggensteun.suite.SignedDirectory;
import nl.ruggensteun.suite.Suite;
import nl.ruggensteun.vault.SealedForm;
import nl.ruggensteun.vault.SizeClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A team that is complete and vouched for, in a running program: Els and Femke coordinate, Bram
/// and Bea answer for councillors, Carla for mayors.
public final class StandingTeam {
  public final Suite suite = new Suite(new Random(20261122));
  public final MemberKeys els;
  public final MemberKeys femke;
  public final MemberKeys bram;
  public final MemberKeys bea;
  public final MemberKeys carla;
  public final SignedDirectory directory;
  private final Instant now;

  public StandingTeam(RunningProgram program) {
    this(
        program.origin(),
        program.part(Directory.class),
        program.database().jdbc(),
        program.part(Clock.class).instant());
  }

  /// In the database of a program that runs elsewhere, or not yet.
  public StandingTeam(String origin, Directory kept, JdbcClient jdbc, Instant now) {
    this.now = now;
    els = newMember();
    femke = newMember();
    bram = newMember();
    bea = newMember();
    carla = newMember();
    directory = founded(origin);
    jdbc.sql("DELETE FROM access_setup").update();
    StoredDirectory.keep(kept, jdbc, directory, 0, now);
    Map.of("Els", els, "Femke", femke, "Bram", bram, "Bea", bea, "Carla", carla)
        .forEach((name, keys) -> StoredDirectory.person(jdbc, keys.memberId(), name, now));
    vouch(jdbc);
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
  private void vouch(JdbcClient jdbc) {
    jdbc.sql("INSERT INTO access_head (key_id, position, statement, signed_at) VALUES (?, ?, ?, ?)")
        .params(
            bram.keyId().uuid(),
            directory.chain().head().position(),
            directory.signHead(bram.author(), now),
            Timestamp.from(now))
        .update();
  }

  /// Bram and Bea each get a telephone that was proved to ring.
  public void canBeRung(JdbcClient jdbc) {
    Map.of("+31612300001", bram, "+31612300002", bea)
        .forEach((number, member) ->
            jdbc.sql(
                    """
                    INSERT INTO alarm_channel (channel_id, member_id, kind, address, added_at, verified_at)
                    VALUES (?, ?, 'voice', ?, now(), now())
                    """)
                .params(suite.newId(now), member.memberId(), number)
                .update());
  }

  /// Fresh ten words with which a member can sign in.
  public String tenWords(RunningProgram program, MemberKeys keys) {
    Code code = Code.generate(CodeKind.RECOVERY, suite);
    RecoveryKeys words = code.recoveryKeys(directory.chain().team());
    byte[] wrap = new Keyring(keys.memberId(), List.of(keys)).wrap(words.seal().recipient(), suite);
    Member member = program.part(Members.class).active(keys.memberId()).orElseThrow();
    program
        .part(OwnKeys.class)
        .replaceTenWords(
            new SignedIn(
                member.memberId(),
                member.keyId(),
                member.functions(),
                member.lineId(),
                member.association()),
            "",
            words.auth().verifyKey(),
            SealedForm.check(wrap, SizeClass.WRAP).toOptional().orElseThrow());
    return String.join(" ", code.words());
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
