package nl.ruggensteun.casefile;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.access.Team;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.AudiencePlace;
import nl.ruggensteun.vault.EpochStatement;
import nl.ruggensteun.vault.Epochs;
import nl.ruggensteun.vault.GivenEpoch;
import nl.ruggensteun.vault.HandedEpoch;
import nl.ruggensteun.vault.KeyId;
import org.springframework.stereotype.Component;

/// Makes audiences and epochs of a file, by the rules of the vault and those of files: who may be
/// brought in, and that owner and stand-in are never shut out of their own file by the team.
@Component
public class AudienceWriting {
  private final Audiences audiences;
  private final Epochs epochs;
  private final ReadingLists lists;
  private final MayBeBroughtIn mayBeBroughtIn;
  private final KnownKeys keys;
  private final Members members;
  private final Team team;
  private final ThinkingAlong thinkingAlong;
  private final AuditLog audit;

  AudienceWriting(
      Audiences audiences,
      Epochs epochs,
      ReadingLists lists,
      MayBeBroughtIn mayBeBroughtIn,
      WhoIsWho people,
      ThinkingAlong thinkingAlong,
      AuditLog audit) {
    this.audiences = audiences;
    this.epochs = epochs;
    this.lists = lists;
    this.mayBeBroughtIn = mayBeBroughtIn;
    this.keys = people.keys();
    this.members = people.members();
    this.team = people.team();
    this.thinkingAlong = thinkingAlong;
    this.audit = audit;
  }

  KnownKeys.Now keysNow() {
    return keys.now().orElseThrow(() -> new RefusedAct(new Refusal.NotOpen()));
  }

  Optional<Member> active(UUID memberId) {
    return members.active(memberId);
  }

  /// Whether anything is kept under this id, a request included.
  boolean exist(UUID caseId) {
    return !audiences.of(caseId).isEmpty();
  }

  void addTeam(CaseFile.Open file, GivenAudience given, SignedIn who) {
    place(file, given, AudienceKind.TEAM, who);
  }

  /// One person's own room, or a consult.
  void add(CaseFile.Open file, GivenAudience given, SignedIn who) {
    if (given.audienceKind() == AudienceKind.TEAM) {
      throw RefusedAct.notFound();
    }
    place(file, given, given.audienceKind(), who);
  }

  private void place(CaseFile.Open file, GivenAudience given, AudienceKind kind, SignedIn who) {
    if (!audiences.add(file.caseId(), given.id(), kind, given.room())) {
      throw RefusedAct.notFound();
    }
    HandedEpoch epoch = RefusedAct.unlessRefused(given.firstEpoch().read());
    signedBy(epoch, KeyId.of(who.keyId()));
    admit(file, kind, given.id(), epoch);
  }

  /// The next epoch of an audience that exists.
  public EpochStatement next(CaseFile file, Audience audience, GivenEpoch given, KeyId by) {
    HandedEpoch epoch = RefusedAct.unlessRefused(given.read());
    signedBy(epoch, by);
    return admit(file, audience.kind(), audience.audienceId(), epoch);
  }

  /// What a statement would change in an audience's list; empty lists when nothing.
  ReadingLists.Change change(EpochStatement next) {
    return lists.change(next, keysNow());
  }

  private EpochStatement admit(
      CaseFile file, AudienceKind kind, UUID audienceId, HandedEpoch epoch) {
    KnownKeys.Now now = keysNow();
    AudiencePlace place =
        new AudiencePlace(
            team.hash().orElseThrow(() -> new RefusedAct(new Refusal.NotOpen())),
            file.caseId(),
            audienceId,
            kind);
    EpochStatement statement = RefusedAct.unlessRefused(epochs.add(place, epoch, now)).payload();
    peopleFit(file, kind, statement, now);
    ReadingLists.Change change = lists.change(statement, now);
    lists.follow(statement, now);
    if (kind == AudienceKind.CONSULT && file instanceof CaseFile.Open open) {
      thinkingAlong.follow(open, audienceId, change);
    }
    audit.record(
        ChainId.ofCase(file.caseId()),
        new Act(
            "epoch.added",
            statement.signer().text(),
            Map.of("audience", audienceId.toString(), "n", Integer.toString(statement.n()))));
    return statement;
  }

  private void peopleFit(
      CaseFile file, AudienceKind kind, EpochStatement statement, KnownKeys.Now now) {
    ReadingLists.Change change = lists.change(statement, now);
    boolean allAllowed =
        change.come().values().stream()
            .allMatch(
                member -> mayBeBroughtIn.allows(file, member) || standsIn(file, member.memberId()));
    if (!statement.signer().isReporter() && !allAllowed) {
      throw RefusedAct.conflict("needs-consent");
    }
    Set<UUID> missing = new HashSet<>(mustStay(file, kind, statement, change));
    missing.removeIf(member -> members.active(member).isEmpty());
    statement.granteeIds().stream()
        .flatMap(key -> now.member(key).stream())
        .map(Member::memberId)
        .forEach(missing::remove);
    if (!missing.isEmpty()) {
      throw RefusedAct.conflict("responsible-left-out");
    }
  }

  /// The adviser of the ministry has nobody of her own association to stand in for her.
  private static boolean standsIn(CaseFile file, UUID memberId) {
    return switch (file) {
      case CaseFile.Open open -> open.standIn().equals(memberId);
      case CaseFile.Closed closed -> false;
    };
  }

  /// Whom the team may not leave out: owner and stand-in, where the reporter let them in and as
  /// long as their keys are good. She may leave out anybody, and a consult is for whom it is.
  private Set<UUID> mustStay(
      CaseFile file, AudienceKind kind, EpochStatement statement, ReadingLists.Change change) {
    return switch (file) {
      case CaseFile.Closed closed -> Set.of();
      case CaseFile.Open open ->
          switch (kind) {
            case TEAM -> open.responsible();
            case SHARED ->
                statement.signer().isReporter() ? Set.of() : letIn(open, statement, change);
            case CONSULT -> Set.of();
          };
    };
  }

  private Set<UUID> letIn(
      CaseFile.Open file, EpochStatement statement, ReadingLists.Change change) {
    boolean begins = lists.isEmpty(statement.caseId(), statement.audienceId());
    return file.responsible().stream()
        .filter(member -> begins || change.gone().contains(member))
        .collect(Collectors.toSet());
  }

  private static void signedBy(HandedEpoch epoch, KeyId by) {
    if (!epoch.statement().signer().equals(by)) {
      throw RefusedAct.invalid("epoch.statement", "signed-by-another");
    }
  }
}
