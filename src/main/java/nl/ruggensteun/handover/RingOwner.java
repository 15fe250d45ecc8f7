package nl.ruggensteun.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.AlarmState;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.alarm.NewAlarm;
import nl.ruggensteun.alarm.Pace;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.casefile.ReadWakeCard;
import nl.ruggensteun.casefile.Surroundings;
import nl.ruggensteun.duty.RingingChannels;
import nl.ruggensteun.office.LineId;
import nl.ruggensteun.office.LineSettingsStore;
import nl.ruggensteun.platform.Transactions;
import nl.ruggensteun.vault.KeyId;
import org.springframework.stereotype.Component;

/// "Ring the owner" (_de eigenaar bellen_): said by whoever may read the wake card of a file at
/// this moment, so by nobody who may not know of it. The alarm itself names no file.
@Component
public class RingOwner {
  private static final Duration KEPT = Duration.ofDays(400);

  private final OwnerRings rings;
  private final OwnHandOvers own;
  private final Members members;
  private final RingingChannels channels;
  private final LineSettingsStore lines;
  private final Alarms alarms;
  private final Surroundings around;
  private final Transactions transactions;

  RingOwner(
      OwnerRings rings,
      OwnHandOvers own,
      Members members,
      RingingChannels channels,
      LineSettingsStore lines,
      Alarms alarms,
      Surroundings around,
      Transactions transactions) {
    this.rings = rings;
    this.own = own;
    this.members = members;
    this.channels = channels;
    this.lines = lines;
    this.alarms = alarms;
    this.around = around;
    this.transactions = transactions;
  }

  /// What became of it.
  public sealed interface Outcome {
    /// She is rung, or was being rung already.
    record Rings() implements Outcome {}

    /// Neither she nor who stands in for her has a telephone that rings.
    record NobodyRings() implements Outcome {}

    /// There is no card for her to read, or the file is her own.
    record NotHers() implements Outcome {}
  }

  public Outcome ring(SignedIn who, UUID caseId) {
    return transactions.in(() ->
        own.lying(who).stream()
            .filter(card -> card.caseId().equals(caseId) && !card.owner().equals(who.memberId()))
            .findFirst()
            .map(card -> ring(who, card))
            .orElseGet(Outcome.NotHers::new));
  }

  private Outcome ring(SignedIn who, ReadWakeCard.Lying card) {
    List<UUID> rung = others(who, card);
    if (channels.amongThose(rung).isEmpty()) {
      return new Outcome.NobodyRings();
    }
    Instant now = around.clock().instant();
    OwnerRing ring =
        OwnerRing.begun(
            around.ids().next(), card.caseId(), card.lineId(), who.memberId(), rung, now);
    if (rings.begin(ring)) {
      alarms.open(alarm(ring, now));
      around
          .audit()
          .record(
              ChainId.ofCase(card.caseId()), Act.of("owner.rung", KeyId.of(who.keyId()).text()));
      announce(ring, who.memberId());
    }
    return new Outcome.Rings();
  }

  /// The owner before the stand-in; never whoever asks.
  private List<UUID> others(SignedIn who, ReadWakeCard.Lying card) {
    return Stream.of(card.owner(), card.standIn())
        .distinct()
        .filter(member -> !member.equals(who.memberId()))
        .filter(member -> members.active(member).isPresent())
        .toList();
  }

  /// Of no line: it is not ordered by who has duty, and tells nothing of what it is about.
  private NewAlarm alarm(OwnerRing ring, Instant now) {
    return new NewAlarm(
        AlarmKind.OWNER,
        ring.ringId(),
        Optional.empty(),
        Optional.empty(),
        ring.rung(),
        now,
        new Pace(step(ring.lineId()), OwnerRing.LASTS));
  }

  private Duration step(String lineId) {
    return LineId.of(lineId)
        .map(line -> Duration.ofSeconds(lines.of(line).stepSeconds()))
        .orElse(Duration.ofMinutes(1));
  }

  /// They spoke each other, or it is no longer needed: said by who was rung, by who asked, and by
  /// whoever may read the card now.
  ///
  /// @return false when it ended already, or is not hers
  public boolean end(SignedIn who, UUID ringId) {
    return transactions.in(() ->
        rings
            .lock(ringId)
            .filter(ring -> concerns(ring, who))
            .map(ring -> ended(ring, who.memberId()))
            .orElse(false));
  }

  private boolean concerns(OwnerRing ring, SignedIn who) {
    return ring.rung().contains(who.memberId())
        || ring.askedBy().equals(who.memberId())
        || own.lying(who).stream().anyMatch(card -> card.caseId().equals(ring.caseId()));
  }

  private boolean ended(OwnerRing ring, UUID by) {
    rings.ended(ring.ringId(), acknowledgedBy(ring), around.clock().instant());
    alarms.close(AlarmKind.OWNER, ring.ringId());
    announce(ring, by);
    return true;
  }

  private Optional<UUID> acknowledgedBy(OwnerRing ring) {
    return alarms.stateOf(AlarmKind.OWNER, ring.ringId()).flatMap(AlarmState::acknowledgedBy);
  }

  /// Nobody is rung for longer than half an hour: whoever has duty is awake, sees that nobody was
  /// heard, and asks again or calls a coordinator.
  void endLate() {
    Instant now = around.clock().instant();
    transactions.run(() -> {
      rings.open().stream()
          .filter(ring -> !ring.askedAt().plus(OwnerRing.LASTS).isAfter(now))
          .flatMap(ring -> rings.lock(ring.ringId()).stream())
          .forEach(ring -> ended(ring, ring.askedBy()));
      rings.forgetEndedBefore(now.minus(KEPT));
    });
  }

  private void announce(OwnerRing ring, UUID by) {
    around
        .changes()
        .announce(
            Stream.of(ring.rung().stream(), Stream.of(ring.askedBy(), by))
                .flatMap(people -> people)
                .collect(Collectors.toSet()));
  }
}
