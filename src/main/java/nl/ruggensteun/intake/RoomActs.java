package nl.ruggensteun.intake;

import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.casefile.AnswerToConsent;
import nl.ruggensteun.casefile.Audience;
import nl.ruggensteun.casefile.CaseFile;
import nl.ruggensteun.casefile.EntryWriting;
import nl.ruggensteun.casefile.Outcome;
import nl.ruggensteun.casefile.RefusedAct;
import nl.ruggensteun.casefile.RoomFile;
import nl.ruggensteun.casefile.Surroundings;
import nl.ruggensteun.casefile.WriteInFile;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.GivenEpoch;
import nl.ruggensteun.vault.KeyId;
import org.springframework.stereotype.Component;

/// What a reporter does in her own room. Nothing of it needs anybody's permission.
@Component
public class RoomActs {
  private final Requests requests;
  private final SealedStores stores;
  private final RoomFile files;
  private final WriteInFile write;
  private final EntryWriting entries;
  private final RoomReaders readers;
  private final Dots dots;
  private final Alarms alarms;
  private final Gate gate;
  private final AnswerToConsent consents;
  private final Surroundings around;

  RoomActs(RoomParts parts, WriteInFile write, EntryWriting entries, RoomReaders readers) {
    this.requests = parts.requests();
    this.stores = parts.stores();
    this.files = parts.files();
    this.dots = parts.dots();
    this.alarms = parts.alarms();
    this.gate = parts.gate();
    this.consents = parts.consents();
    this.around = parts.around();
    this.write = write;
    this.entries = entries;
    this.readers = readers;
  }

  public Outcome<Integer> write(Audience room, GivenEntry entry) {
    return around
        .acts()
        .attempt(() -> {
          mayTalk(room);
          Optional<CaseFile> file = files.lock(room.caseId());
          return file.isPresent()
              ? write.byReporter(open(file.get()), room, entry)
              : writeWhileWaiting(room, entry);
        });
  }

  private int writeWhileWaiting(Audience room, GivenEntry entry) {
    if (requests.lock(room.caseId()).filter(RoomActs::listens).isEmpty()) {
      throw RefusedAct.conflict("closed");
    }
    int bytes = Optional.ofNullable(entry.sealed()).map(String::length).orElse(0);
    gate.checkRoom(bytes);
    requests.grew(room.caseId(), bytes);
    return entries.append(room.caseId(), room.audienceId(), entry, KeyId.REPORTER);
  }

  private static boolean listens(HelpRequest request) {
    return request.kind() != RequestKind.WORRY
        && (request.state() == RequestState.WAITING || request.state() == RequestState.TAKEN);
  }

  /// She answers whether it may go to another association, or takes that back.
  public Outcome<UUID> consent(Audience room, AnswerToConsent.Answer answer) {
    return around
        .acts()
        .attempt(() -> {
          mayTalk(room);
          return consents.by(openFile(room), room, answer);
        });
  }

  /// A new key for her room, with fewer readers or the same.
  public Outcome<UUID> newEpoch(Audience room, GivenEpoch epoch) {
    return around
        .acts()
        .attempt(() -> {
          mayGoOn(room);
          readers.change(room, epoch);
          return room.caseId();
        });
  }

  /// She takes it back before anybody made a file of it: everything sealed goes at once.
  public Outcome<UUID> withdraw(Audience room) {
    return around
        .acts()
        .attempt(() -> {
          mayGoOn(room);
          HelpRequest request =
              requests.lock(room.caseId()).orElseThrow(() -> RefusedAct.conflict("has-file"));
          switch (request.state()) {
            case WAITING, TAKEN -> {
              room.locator().ifPresent(dots::forget);
              withdraw(request);
            }
            case OPENED -> throw RefusedAct.conflict("has-file");
            case WITHDRAWN -> {}
          }
          return room.caseId();
        });
  }

  private void withdraw(HelpRequest request) {
    requests.ended(request.requestId(), RequestState.WITHDRAWN, around.clock().instant());
    alarms.close(AlarmKind.REQUEST, request.requestId());
    alarms.close(AlarmKind.NOBODY, request.requestId());
    stores.vault().destroy(request.requestId());
    around
        .audit()
        .record(
            ChainId.ofCase(request.requestId()),
            Act.of("request.withdrawn", KeyId.REPORTER.text()));
  }

  public Outcome<UUID> close(Audience room) {
    return around
        .acts()
        .attempt(() -> {
          mayGoOn(room);
          files.close(openFile(room), room);
          return room.caseId();
        });
  }

  public Outcome<UUID> reopen(Audience room) {
    return around
        .acts()
        .attempt(() -> {
          mayGoOn(room);
          CaseFile file = file(room);
          if (file instanceof CaseFile.Open && room.closedAt().isEmpty()) {
            throw RefusedAct.conflict("open");
          }
          files.reopen(file, room);
          return room.caseId();
        });
  }

  private static void mayTalk(Audience room) {
    mayGoOn(room);
    if (room.closedAt().isPresent()) {
      throw RefusedAct.conflict("closed");
    }
  }

  private CaseFile.Open openFile(Audience room) {
    return open(file(room));
  }

  private CaseFile file(Audience room) {
    return files.lock(room.caseId()).orElseThrow(() -> RefusedAct.conflict("no-file"));
  }

  private static CaseFile.Open open(CaseFile file) {
    return switch (file) {
      case CaseFile.Open open -> open;
      case CaseFile.Closed closed -> throw RefusedAct.conflict("closed");
    };
  }

  /// Words that were spoken aloud are good for one thing: making others.
  static void mayGoOn(Audience room) {
    if (room.mustRenew()) {
      throw RefusedAct.conflict("renew-first");
    }
  }
}
