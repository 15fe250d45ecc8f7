package nl.ruggensteun.handover;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.AlarmState;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.casefile.ReadWakeCard;
import org.springframework.stereotype.Component;

/// How it stands with owners who are rung (_hoe staat het bellen ervoor_), for whoever asked and
/// for whoever is rung.
@Component
public class ShownRings {
  /// Whoever came on duty since still sees that nobody was heard.
  private static final Duration LATELY = Duration.ofHours(12);

  private final OwnerRings rings;
  private final Alarms alarms;
  private final Clock clock;

  ShownRings(OwnerRings rings, Alarms alarms, Clock clock) {
    this.rings = rings;
    this.alarms = alarms;
    this.clock = clock;
  }

  /// @param times how often telephones rang, as long as they do
  /// @param answeredBy who said that she looks
  public record Shown(OwnerRing ring, int times, Optional<UUID> answeredBy) {}

  /// The last of each of these files, for whoever may read their cards.
  public List<Shown> ofCards(List<ReadWakeCard.Lying> cards) {
    Set<UUID> files = cards.stream().map(ReadWakeCard.Lying::caseId).collect(Collectors.toSet());
    return shown(rings.lastOf(files, clock.instant().minus(LATELY)));
  }

  /// Those that ring for this member.
  public List<Shown> ringing(SignedIn who) {
    return shown(
        rings.open().stream().filter(ring -> ring.rung().contains(who.memberId())).toList());
  }

  private List<Shown> shown(List<OwnerRing> all) {
    List<UUID> ids = all.stream().map(OwnerRing::ringId).toList();
    Map<UUID, Alarms.Rings> times = alarms.ringsOf(AlarmKind.OWNER, ids);
    Map<UUID, AlarmState> states = alarms.statesOf(AlarmKind.OWNER, ids);
    return all.stream()
        .map(ring ->
            new Shown(
                ring,
                Optional.ofNullable(times.get(ring.ringId())).map(Alarms.Rings::times).orElse(0),
                Optional.ofNullable(states.get(ring.ringId()))
                    .flatMap(AlarmState::acknowledgedBy)
                    .or(ring::answeredBy)))
        .toList();
  }
}
