package nl.ruggensteun.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.casefile.Outcome;
import nl.ruggensteun.casefile.ReadWakeCard;
import nl.ruggensteun.duty.Crew;
import nl.ruggensteun.duty.Duty;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.office.LineId;
import org.springframework.stereotype.Component;

/// What a member took over, what she is about to hand over, and what she handed over just now
/// (_overdracht_).
@Component
public class OwnHandOvers {
  /// How long before the end of her duty it is shown to whom she hands it over.
  private static final Duration AHEAD = Duration.ofHours(2);

  private static final Duration JUST_NOW = Duration.ofHours(12);

  private final HandOvers handOvers;
  private final ReadWakeCard cards;
  private final Duty duty;
  private final Clock clock;

  OwnHandOvers(HandOvers handOvers, ReadWakeCard cards, Duty duty, Clock clock) {
    this.handOvers = handOvers;
    this.cards = cards;
    this.duty = duty;
    this.clock = clock;
  }

  /// The next crew takes over a line.
  public record Next(String lineId, Instant at, List<UUID> members) {
    public Next {
      members = List.copyOf(members);
    }
  }

  /// @param cards which wake cards there are for her to read
  public record View(
      List<ShiftHandOver> takenOver,
      List<Next> next,
      List<ShiftHandOver> given,
      List<ReadWakeCard.Lying> cards) {
    public View {
      takenOver = List.copyOf(takenOver);
      next = List.copyOf(next);
      given = List.copyOf(given);
      cards = List.copyOf(cards);
    }

    public boolean isOnDuty() {
      return !takenOver.isEmpty();
    }
  }

  public View of(SignedIn who) {
    Instant now = clock.instant();
    List<ShiftHandOver> mine = present(who.memberId(), now);
    return new View(
        mine,
        mine.isEmpty() ? List.of() : next(who.memberId(), mine, now),
        handOvers.givenBy(who.memberId(), now.minus(JUST_NOW)),
        mine.isEmpty() ? List.of() : cards.list(who, lines(who, mine)));
  }

  /// Which wake cards she may read at this moment.
  List<ReadWakeCard.Lying> lying(SignedIn who) {
    List<ShiftHandOver> mine = present(who.memberId(), clock.instant());
    return mine.isEmpty() ? List.of() : cards.list(who, lines(who, mine));
  }

  /// The wake cards that she may read as long as she has duty; each reading is recorded.
  public Outcome<List<ReadWakeCard.OnDuty>> cards(SignedIn who) {
    return cards.onDuty(who, lines(who, present(who.memberId(), clock.instant())));
  }

  /// By the roster of this moment: somebody may have taken her place a second ago.
  private List<ShiftHandOver> present(UUID member, Instant now) {
    return handOvers.runningOf(member).stream()
        .filter(one -> duty.now(one.lineId(), now).contains(member))
        .toList();
  }

  /// Whoever answers the common number answers people of her own line too.
  private static Set<String> lines(SignedIn who, List<ShiftHandOver> present) {
    Set<String> answered = present.stream().map(ShiftHandOver::lineId).collect(Collectors.toSet());
    return answered.contains(LineId.COMMON.code())
        ? Stream.concat(answered.stream(), who.lineId().stream()).collect(Collectors.toSet())
        : answered;
  }

  private List<Next> next(UUID member, List<ShiftHandOver> mine, Instant now) {
    List<String> lines = mine.stream().map(ShiftHandOver::lineId).toList();
    return duty.ownCrews(lines, new Span(now, now.plus(AHEAD))).entrySet().stream()
        .flatMap(line -> next(member, line.getKey(), line.getValue()).stream())
        .toList();
  }

  private static Optional<Next> next(UUID member, String line, List<Crew> crews) {
    List<UUID> before = crews.getFirst().members();
    return crews.stream()
        .filter(crew -> !crew.members().contains(member))
        .findFirst()
        .map(crew ->
            new Next(
                line,
                crew.from(),
                crew.members().stream().filter(one -> !before.contains(one)).toList()));
  }
}
