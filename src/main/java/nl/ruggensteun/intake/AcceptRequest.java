package nl.ruggensteun.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import nl.ruggensteun.platform.Write;
import nl.ruggensteun.platform.Writes;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.AudiencePlace;
import nl.ruggensteun.vault.EpochStatement;
import nl.ruggensteun.vault.Epochs;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.HandedEpoch;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.SealedEntries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Accepts a request for help. One transaction keeps it with its keys, its record and an alarm
/// whose first step is now: accepted means that somebody's telephone is about to ring. When none of
/// those who may open it has a telephone that rings, coordinators are rung at once. Only what has
/// no haste stands in the work lists first, and rings on the second working day.
@Component
public class AcceptRequest {
  static final Duration UNTIL_COORDINATORS = Duration.ofMinutes(30);

  private final Requests requests;
  private final Writes writes;
  private final Audiences audiences;
  private final Epochs epochs;
  private final SealedEntries entries;
  private final Gate gate;
  private final Alarms alarms;
  private final Paces paces;
  private final Ears ears;
  private final KnownKeys keys;
  private final Team team;
  private final Surroundings around;

  AcceptRequest(
      Requests requests,
      Writes writes,
      Gate gate,
      Paces paces,
      Ears ears,
      Alarms alarms,
      SealedStores stores,
      Who who,
      Surroundings around) {
    this.requests = requests;
    this.writes = writes;
    this.gate = gate;
    this.paces = paces;
    this.ears = ears;
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
    return switch (keep(given.proof(), checked, hash, now.get())) {
      case Outcome.Done<Accepted> kept -> kept;
      case Outcome.Refused<Accepted> refused -> doubled(checked, hash).orElse(refused);
    };
  }

  /// What was handed in, found to be in order.
  private record Prepared(
      List<Write> epoch, List<SealedEntries.NewEntry> entries, List<Member> holders) {
    int bytes() {
      return entries.stream().mapToInt(entry -> entry.sealed().size()).sum();
    }
  }

  private Outcome<Accepted> keep(
      @Nullable String proof, GivenRequest.Checked given, byte[] hash, KnownKeys.Now now) {
    Outcome<Prepared> prepared = around.acts().consider(() -> prepare(proof, given, now));
    return switch (prepared) {
      case Outcome.Refused<Prepared>(Refusal why) -> new Outcome.Refused<>(why);
      case Outcome.Done<Prepared>(Prepared sealed) ->
          around.acts().attempt(() -> write(proof, given, hash, sealed));
    };
  }

  private Prepared prepare(@Nullable String proof, GivenRequest.Checked given, KnownKeys.Now now) {
    HandedEpoch epoch = RefusedAct.unlessRefused(given.epoch().read());
    List<SealedEntries.NewEntry> sealed = read(given);
    gate.check(proof, sealed.stream().mapToInt(entry -> entry.sealed().size()).sum());
    if (!epoch.statement().signer().isReporter()) {
      throw RefusedAct.invalid("epoch.statement", "signed-by-another");
    }
    AudiencePlace place =
        new AudiencePlace(
            team.hash().orElseThrow(), given.requestId(), given.audienceId(), AudienceKind.SHARED);
    List<Write> first = RefusedAct.unlessRefused(epochs.first(place, epoch, now));
    return new Prepared(first, sealed, holders(given, epoch.statement(), now));
  }

  /// The request and its proof first: when one of them was here before, nothing else is tried.
  private Accepted write(
      @Nullable String proof, GivenRequest.Checked given, byte[] hash, Prepared sealed) {
    Instant at = around.clock().instant();
    Instant first = firstStep(given, at);
    Instant nobody =
        ears.anyRings(ids(sealed.holders()))
            ? Alarms.ringsOnFrom(given.wish().map(Wish::code), at).plus(UNTIL_COORDINATORS)
            : first;
    List<Boolean> entered =
        writes.together(
            List.of(
                requests.adding(given, hash, sealed.bytes(), at, nobody), gate.spending(proof)));
    if (!entered.getFirst()) {
      throw RefusedAct.notFound();
    }
    if (!entered.getLast()) {
      throw RefusedAct.invalid("proof", "used-before");
    }
    if (writes.together(rest(given, sealed, at)).contains(false)) {
      throw RefusedAct.notFound();
    }
    return new Accepted(given.requestId(), at, first);
  }

  private static Instant firstStep(GivenRequest.Checked given, Instant at) {
    return Alarms.ringsFirst(given.wish().map(Wish::code), at);
  }

  private static Set<UUID> ids(List<Member> members) {
    return members.stream().map(Member::memberId).collect(Collectors.toSet());
  }

  /// The same bytes under the same locator are the same request; other bytes have no place there.
  private Optional<Outcome<Accepted>> doubled(GivenRequest.Checked given, byte[] hash) {
    return requests
        .acceptedAs(given.locator())
        .map(before ->
            Arrays.equals(before.bodyHash(), hash)
                ? new Outcome.Done<>(
                    new Accepted(
                        before.requestId(),
                        before.acceptedAt(),
                        firstStep(given, before.acceptedAt())))
                : new Outcome.Refused<>(new Refusal.NotFound()));
  }

  private static List<SealedEntries.NewEntry> read(GivenRequest.Checked given) {
    return given.entries().stream()
        .map((GivenEntry entry) ->
            RefusedAct.unlessRefused(entry.read(given.requestId(), given.audienceId(), 1)))
        .toList();
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

  private List<Write> rest(GivenRequest.Checked given, Prepared sealed, Instant at) {
    Audiences.RoomKey room =
        new Audiences.RoomKey(given.locator(), given.authKey(), given.hears(), false);
    List<Write> rest = new ArrayList<>();
    rest.add(
        audiences.adding(
            given.requestId(), given.audienceId(), AudienceKind.SHARED, Optional.of(room)));
    rest.addAll(sealed.epoch());
    rest.add(entries.first(sealed.entries(), KeyId.REPORTER));
    rest.add(requests.holding(given.requestId(), sealed.holders()));
    rest.add(
        around
            .audit()
            .first(
                ChainId.ofCase(given.requestId()),
                Act.of("request.accepted", KeyId.REPORTER.text())));
    rest.add(alarms.opening(alarm(given, sealed.holders(), at)));
    return rest;
  }

  private NewAlarm alarm(GivenRequest.Checked given, List<Member> holders, Instant at) {
    String line = Routes.ringingLine(given.lineIds());
    Map<UUID, String> lines = new HashMap<>();
    holders.forEach(one -> one.lineId().ifPresent(own -> lines.put(one.memberId(), own)));
    return new NewAlarm(
            AlarmKind.REQUEST,
            given.requestId(),
            Optional.of(line),
            given.wish().map(Wish::code),
            holders.stream().map(Member::memberId).toList(),
            firstStep(given, at),
            paces.of(line))
        .ofLines(lines);
  }
}
