package nl.ruggensteun.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.Team;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.alarm.NewAlarm;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.casefile.Audiences;
import nl.ruggensteun.casefile.KnownKeys;
import nl.ruggensteun.casefile.Outcome;
import nl.ruggensteun.casefile.Refusal;
import nl.ruggensteun.casefile.RefusedAct;
import nl.ruggensteun.casefile.Surroundings;
import nl.ruggensteun.casefile.Wish;
import nl.ruggensteun.platform.FieldError;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.AudiencePlace;
import nl.ruggensteun.vault.EpochStatement;
import nl.ruggensteun.vault.Epochs;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.HandedEpoch;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.SealedEntries;
import org.springframework.stereotype.Component;

/// Accepts a request for help. One transaction keeps it with its keys, its record and an alarm
/// whose first step is now: accepted means that somebody's telephone is about to ring.
@Component
public class AcceptRequest {
  private static final Duration UNTIL_COORDINATORS = Duration.ofMinutes(30);

  private final Requests requests;
  private final Audiences audiences;
  private final Epochs epochs;
  private final SealedEntries entries;
  private final Gate gate;
  private final Alarms alarms;
  private final Paces paces;
  private final KnownKeys keys;
  private final Team team;
  private final Surroundings around;

  AcceptRequest(
      Requests requests,
      Gate gate,
      Paces paces,
      Alarms alarms,
      SealedStores stores,
      Who who,
      Surroundings around) {
    this.requests = requests;
    this.gate = gate;
    this.paces = paces;
    this.alarms = alarms;
    this.audiences = stores.audiences();
    this.epochs = stores.epochs();
    this.entries = stores.entries();
    this.keys = who.keys();
    this.team = who.team();
    this.around = around;
  }

  /// @param firstStepAt when the first telephone rings
  public record Accepted(UUID requestId, Instant acceptedAt, Instant firstStepAt) {}

  public Outcome<Accepted> accept(GivenRequest given) {
    Optional<KnownKeys.Now> now = keys.now().filter(KnownKeys.Now::isOpenForRequests);
    if (now.isEmpty()) {
      return new Outcome.Refused<>(new Refusal.NotOpen());
    }
    if (given.isTooLarge()) {
      return new Outcome.Refused<>(new Refusal.TooLarge());
    }
    List<FieldError> errors = given.errors();
    if (!errors.isEmpty()) {
      return new Outcome.Refused<>(new Refusal.Invalid(errors));
    }
    GivenRequest.Checked checked = given.checked();
    byte[] hash = given.hash();
    Optional<Outcome<Accepted>> before = doubled(checked, hash);
    if (before.isPresent()) {
      return before.get();
    }
    return keep(given, checked, hash, now.get());
  }

  private Outcome<Accepted> keep(
      GivenRequest given, GivenRequest.Checked checked, byte[] hash, KnownKeys.Now now) {
    Outcome<Optional<Accepted>> kept =
        around
            .acts()
            .attempt(() -> {
              HandedEpoch epoch = RefusedAct.unlessRefused(checked.epoch().read());
              List<SealedEntries.NewEntry> sealed = read(checked);
              int bytes = sealed.stream().mapToInt(entry -> entry.sealed().size()).sum();
              gate.check(given.proof(), bytes);
              Instant at = around.clock().instant();
              if (!requests.add(checked, hash, bytes, at, at.plus(UNTIL_COORDINATORS))) {
                return Optional.empty();
              }
              gate.spend(given.proof());
              seal(checked, epoch, sealed, now);
              ring(checked, holders(checked, epoch.statement(), now), at);
              return Optional.of(new Accepted(checked.requestId(), at, at));
            });
    return switch (kept) {
      case Outcome.Refused<Optional<Accepted>>(Refusal why) -> new Outcome.Refused<>(why);
      case Outcome.Done<Optional<Accepted>>(Optional<Accepted> accepted) ->
          accepted
              .<Outcome<Accepted>>map(Outcome.Done::new)
              .or(() -> doubled(checked, hash))
              .orElseGet(() -> new Outcome.Refused<>(new Refusal.NotFound()));
    };
  }

  /// The same bytes under the same locator are the same request; other bytes have no place there.
  private Optional<Outcome<Accepted>> doubled(GivenRequest.Checked given, byte[] hash) {
    return requests
        .acceptedAs(given.locator())
        .map(before ->
            Arrays.equals(before.bodyHash(), hash)
                ? new Outcome.Done<>(
                    new Accepted(before.requestId(), before.acceptedAt(), before.acceptedAt()))
                : new Outcome.Refused<>(new Refusal.NotFound()));
  }

  private static List<SealedEntries.NewEntry> read(GivenRequest.Checked given) {
    return given.entries().stream()
        .map((GivenEntry entry) ->
            RefusedAct.unlessRefused(entry.read(given.requestId(), given.audienceId(), 1)))
        .toList();
  }

  private void seal(
      GivenRequest.Checked given,
      HandedEpoch epoch,
      List<SealedEntries.NewEntry> sealed,
      KnownKeys.Now now) {
    if (!epoch.statement().signer().isReporter()) {
      throw RefusedAct.invalid("epoch.statement", "signed-by-another");
    }
    boolean added =
        audiences.add(
            given.requestId(),
            given.audienceId(),
            AudienceKind.SHARED,
            Optional.of(
                new Audiences.RoomKey(given.locator(), given.authKey(), given.hears(), false)));
    if (!added) {
      throw RefusedAct.notFound();
    }
    AudiencePlace place =
        new AudiencePlace(
            team.hash().orElseThrow(), given.requestId(), given.audienceId(), AudienceKind.SHARED);
    RefusedAct.unlessRefused(epochs.addFirst(place, epoch, now));
    entries.appendFirst(sealed, KeyId.REPORTER);
  }

  private List<Member> holders(
      GivenRequest.Checked given, EpochStatement statement, KnownKeys.Now now) {
    List<Member> holders =
        statement.granteeIds().stream().flatMap(key -> now.member(key).stream()).toList();
    if (holders.isEmpty()
        || !holders.stream().allMatch(member -> Routes.leadsTo(given.lineIds(), member))) {
      throw RefusedAct.invalid("epoch.grants", "not-on-these-lines");
    }
    return holders;
  }

  private void ring(GivenRequest.Checked given, List<Member> holders, Instant at) {
    String line = Routes.ringingLine(given.lineIds());
    requests.holders(given.requestId(), holders);
    around
        .audit()
        .record(
            ChainId.ofCase(given.requestId()), Act.of("request.accepted", KeyId.REPORTER.text()));
    alarms.open(
        new NewAlarm(
            AlarmKind.REQUEST,
            given.requestId(),
            Optional.of(line),
            given.wish().map(Wish::code),
            holders.stream().map(Member::memberId).toList(),
            at,
            paces.of(line)));
  }
}
