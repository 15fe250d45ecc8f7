package nl.ruggensteun.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.platform.Changes;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.KeyId;
import org.springframework.stereotype.Component;

/// Opens a file (_een dossier openen_): while talking on the telephone, or from a request that was
/// taken. Everything a file must have is there from the first moment, or there is no file.
@Component
public class StartCaseFile {
  private final TeamOfFile team;
  private final CaseFiles files;
  private final AudienceWriting audiences;
  private final EntryWriting entries;
  private final Commitments commitments;
  private final OwnLine ownLine;
  private final AuditLog audit;
  private final Changes changes;
  private final Acts acts;
  private final Clock clock;

  StartCaseFile(
      TeamOfFile team,
      CaseFiles files,
      AudienceWriting audiences,
      EntryWriting entries,
      Commitments commitments,
      OwnLine ownLine,
      Surroundings around) {
    this.team = team;
    this.files = files;
    this.audiences = audiences;
    this.entries = entries;
    this.commitments = commitments;
    this.ownLine = ownLine;
    this.audit = around.audit();
    this.changes = around.changes();
    this.acts = around.acts();
    this.clock = around.clock();
  }

  /// By telephone: a new id, nothing known yet.
  public Outcome<CaseFile.Open> byTelephone(SignedIn who, NewFile file) {
    return acts.attempt(() -> {
      if (file.caseId().version() != 7) {
        throw RefusedAct.invalid("caseId", "invalid");
      }
      if (audiences.exist(file.caseId())) {
        return sentBefore(who, file);
      }
      CaseFile.Open opened = begin(who, file);
      file.rooms().forEach(room -> audiences.add(opened, room, who));
      fill(who, file, opened);
      return opened;
    });
  }

  /// The same sending twice is one file; any other use of an id that exists finds nothing.
  private CaseFile.Open sentBefore(SignedIn who, NewFile file) {
    boolean promised =
        commitments.of(file.caseId()).stream()
            .anyMatch(one -> one.commitmentId().equals(file.commitment().commitmentId()));
    return team.find(file.caseId(), who.memberId())
        .filter(before -> promised)
        .map(FileActs::open)
        .orElseThrow(RefusedAct::notFound);
  }

  /// The first part of opening: the file with its owner, stand-in, first date and team. Runs in the
  /// transaction of the caller.
  public CaseFile.Open begin(SignedIn who, NewFile file) {
    Instant now = clock.instant();
    KnownKeys.Now keys = audiences.keysNow();
    Member owner = confidant(keys, who);
    if (!MayBeBroughtIn.allowsStandIn(owner, audiences.active(file.standIn()))) {
      throw RefusedAct.invalid("standIn", "not-allowed");
    }
    CaseFile.Open opened =
        new CaseFile.Open(
            file.caseId(),
            owner.lineId().orElseThrow(RefusedAct::notFound),
            owner.association().orElseThrow(RefusedAct::notFound),
            false,
            owner.memberId(),
            file.standIn(),
            RoundedTime.notBefore(now),
            0);
    Commitment first = file.commitment().checked(opened, now);
    if (!files.add(opened, file.wish().orElse(null))) {
      throw RefusedAct.notFound();
    }
    commitments.add(first);
    ownLine.atOpening(opened, file.homeLine());
    audit.record(
        ChainId.ofCase(file.caseId()),
        new Act(
            "file.opened",
            KeyId.of(who.keyId()).text(),
            Map.of("standIn", file.standIn().toString())));
    audiences.addTeam(opened, file.team(), who);
    return opened;
  }

  /// The last part: what was written already.
  public void fill(SignedIn who, NewFile file, CaseFile.Open opened) {
    for (GivenEntry entry : file.entries()) {
      UUID audience = Optional.ofNullable(entry.audienceId()).orElseGet(() -> file.team().id());
      entries.append(opened, audience, entry, KeyId.of(who.keyId()));
    }
    changes.announce(Set.of(opened.owner(), opened.standIn()));
  }

  private static Member confidant(KnownKeys.Now keys, SignedIn who) {
    return keys.member(KeyId.of(who.keyId()))
        .filter(member -> member.is(MemberFunction.CONFIDANT) || member.is(MemberFunction.ADVISER))
        .orElseThrow(RefusedAct::notFound);
  }
}
