package nl.ruggensteun.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.access.Challenges;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.casefile.AnswerToConsent;
import nl.ruggensteun.casefile.Audience;
import nl.ruggensteun.casefile.Audiences;
import nl.ruggensteun.casefile.CaseFile;
import nl.ruggensteun.casefile.ChangeReaders;
import nl.ruggensteun.casefile.EntryWriting;
import nl.ruggensteun.casefile.GivenAudience;
import nl.ruggensteun.casefile.Hears;
import nl.ruggensteun.casefile.Outcome;
import nl.ruggensteun.casefile.RefusedAct;
import nl.ruggensteun.casefile.RoomFile;
import nl.ruggensteun.casefile.Surroundings;
import nl.ruggensteun.casefile.WriteInFile;
import nl.ruggensteun.vault.Challenge;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.GivenEpoch;
import nl.ruggensteun.vault.KeyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a reporter does in her own room. Nothing of it needs anybody's permission.
@Component
public class RoomActs {
  private final Requests requests;
  private final SealedStores stores;
  private final RoomFile files;
  private final WriteInFile write;
  private final EntryWriting entries;
  private final ChangeReaders readers;
  private final WaitingReaders waiting;
  private final Bookmarks bookmarks;
  private final Dots dots;
  private final OldWords oldWords;
  private final Challenges challenges;
  private final Alarms alarms;
  private final Gate gate;
  private final AnswerToConsent consents;
  private final Surroundings around;

  RoomActs(RoomParts parts, WriteInFile write, EntryWriting entries, ChangeReaders readers) {
    this.requests = parts.requests();
    this.stores = parts.stores();
    this.files = parts.files();
    this.waiting = parts.waiting();
    this.bookmarks = parts.bookmarks();
    this.dots = parts.dots();
    this.oldWords = parts.oldWords();
    this.challenges = parts.challenges();
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
          mayGoOn(room);
          if (room.closedAt().isPresent()) {
            throw RefusedAct.conflict("closed");
          }
          Optional<CaseFile> file = files.lock(room.caseId());
          return file.isPresent()
              ? writeInFile(file.get(), room, entry)
              : writeWhileWaiting(room, entry);
        });
  }

  private int writeInFile(CaseFile file, Audience room, GivenEntry entry) {
    return switch (file) {
      case CaseFile.Open open -> write.byReporter(open, room, entry);
      case CaseFile.Closed closed -> throw RefusedAct.conflict("closed");
    };
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

  /// She answers whether it may go to another association, or takes that back.
  public Outcome<UUID> consent(Audience room, AnswerToConsent.Answer answer) {
    return around
        .acts()
        .attempt(() -> {
          mayGoOn(room);
          if (room.closedAt().isPresent()) {
            throw RefusedAct.conflict("closed");
          }
          return switch (files
              .lock(room.caseId())
              .orElseThrow(() -> RefusedAct.conflict("no-file"))) {
            case CaseFile.Open open -> consents.by(open, room, answer);
            case CaseFile.Closed closed -> throw RefusedAct.conflict("closed");
          };
        });
  }

  private static boolean listens(HelpRequest request) {
    return request.kind() != RequestKind.WORRY
        && (request.state() == RequestState.WAITING || request.state() == RequestState.TAKEN);
  }

  /// A new key for her room, with fewer readers or the same.
  public Outcome<UUID> newEpoch(Audience room, GivenEpoch epoch) {
    return around
        .acts()
        .attempt(() -> {
          mayGoOn(room);
          Optional<CaseFile> file = files.lock(room.caseId());
          if (file.isPresent()) {
            readers.byReporter(file.get(), room, epoch);
          } else {
            waiting.change(room, epoch);
          }
          return room.caseId();
        });
  }

  /// New words: the old key signed that the new one follows, and the new one that it does.
  ///
  /// @param challenge signed with the new words, to show that she has them
  public record Renewal(
      @Nullable String locator,
      @Nullable String authKey,
      @Nullable GivenEpoch epoch,
      @Nullable List<GivenEpoch.EarlierGrant> earlier,
      @Nullable String challenge) {}

  public Outcome<UUID> renew(Audience room, Renewal renewal) {
    return around
        .acts()
        .attempt(() -> {
          Audiences.RoomKey key =
              GivenAudience.roomKey(renewal.locator(), renewal.authKey(), null, false);
          holdsNewWords(key, renewal.challenge());
          GivenEpoch epoch = renewal.epoch();
          if (epoch == null) {
            throw RefusedAct.invalid("epoch", "required");
          }
          GivenEpoch whole = epoch.with(renewal.earlier());
          Optional<CaseFile> file = files.lock(room.caseId());
          if (file.isPresent()) {
            readers.byReporter(file.get(), room, whole);
          } else {
            waiting.change(room, whole);
          }
          if (!stores.audiences().renew(room, key)) {
            throw RefusedAct.notFound();
          }
          room.locator().ifPresent(oldWords::forget);
          record(room, "code.renewed");
          return room.caseId();
        });
  }

  private void holdsNewWords(Audiences.RoomKey key, @Nullable String challenge) {
    Challenges.Verdict verdict =
        challenges.spend(
            challenge == null ? "" : challenge,
            Challenge.Purpose.RENEW,
            subject ->
                subject.equals(key.locator()) ? Optional.of(key.authKey()) : Optional.empty());
    switch (verdict) {
      case Challenges.Spent spent -> {}
      case Challenges.Refused refused -> throw RefusedAct.invalid("challenge", "invalid");
    }
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
          switch (files.lock(room.caseId()).orElseThrow(() -> RefusedAct.conflict("no-file"))) {
            case CaseFile.Open open -> files.close(open, room);
            case CaseFile.Closed closed -> throw RefusedAct.conflict("closed");
          }
          return room.caseId();
        });
  }

  public Outcome<UUID> reopen(Audience room) {
    return around
        .acts()
        .attempt(() -> {
          mayGoOn(room);
          CaseFile file =
              files.lock(room.caseId()).orElseThrow(() -> RefusedAct.conflict("no-file"));
          if (file instanceof CaseFile.Open && room.closedAt().isEmpty()) {
            throw RefusedAct.conflict("open");
          }
          files.reopen(file, room);
          return room.caseId();
        });
  }

  public Outcome<Hears> hears(Audience room, @Nullable String how) {
    return around
        .acts()
        .attempt(() -> {
          Hears hears =
              Stream.of(Hears.values())
                  .filter(one -> one.code().equals(how))
                  .findFirst()
                  .orElseThrow(() -> RefusedAct.invalid("hears", "invalid"));
          stores.audiences().hears(room, hears);
          if (hears != Hears.SIGN) {
            room.locator().ifPresent(dots::forget);
          }
          return hears;
        });
  }

  /// She puts a neutral sign on her device, or says up to where she read; that is how she hears
  /// now.
  ///
  /// @param seen a code that only her devices can compare; null before she knows the mark
  public record DotGiven(@Nullable String tokenHash, @Nullable String seen) {}

  public Outcome<UUID> dot(Audience room, DotGiven given) {
    return around
        .acts()
        .attempt(() -> {
          mayGoOn(room);
          dots.put(room.locator().orElseThrow(), given.tokenHash(), given.seen());
          stores.audiences().hears(room, Hears.SIGN);
          return room.caseId();
        });
  }

  public Outcome<UUID> bookmark(Audience room, @Nullable String sealed) {
    return around
        .acts()
        .attempt(() -> {
          bookmarks.put(room.locator().orElseThrow(), sealed);
          return room.caseId();
        });
  }

  /// Words that were spoken aloud are good for one thing: making others.
  private static void mayGoOn(Audience room) {
    if (room.mustRenew()) {
      throw RefusedAct.conflict("renew-first");
    }
  }

  private void record(Audience room, String what) {
    around.audit().record(ChainId.ofCase(room.caseId()), Act.of(what, KeyId.REPORTER.text()));
  }
}
