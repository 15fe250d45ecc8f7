package nl.ruggensteun.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.office.LineId;

/// The roster (_rooster_): what was agreed for every line, and who is on duty by it at any moment.
/// It knows no clock and no database: the same agreements give the same shifts.
public record Roster(Map<String, LineRoster> lines, Fallback fallback) {
  private static final String COMMON = LineId.COMMON.code();

  public Roster {
    lines = Map.copyOf(lines);
  }

  /// What was agreed for that line alone.
  public LineRoster line(String lineId) {
    return lines.getOrDefault(lineId, LineRoster.empty(lineId));
  }

  /// All as it is, but for that line.
  public Roster with(LineRoster other) {
    Map<String, LineRoster> changed = new HashMap<>(lines);
    changed.put(other.lineId(), other);
    return new Roster(changed, fallback);
  }

  /// Who is on duty at that moment, first to be rung first.
  public List<UUID> onDuty(String lineId, Instant moment) {
    return crews(lineId, new Span(moment, moment.plusMillis(1))).getFirst().members();
  }

  /// Who answers over the whole span, one crew after another.
  public List<Crew> crews(String lineId, Span span) {
    return answering(lineId, span).crews();
  }

  /// A next crew and when it begins.
  public record Relief(Instant at, List<UUID> members) {}

  /// The first other crew within the span, when there is one.
  public Optional<Relief> relief(String lineId, Span span) {
    return crews(lineId, span).stream()
        .skip(1)
        .findFirst()
        .map(crew -> new Relief(crew.from(), crew.members()));
  }

  /// When none of those who can be rung is on duty.
  public List<Gap> gaps(String lineId, Span span, Set<UUID> ringing) {
    return answering(lineId, span).gaps(ringing);
  }

  /// The line itself, and those that it falls back on.
  List<String> answering(String lineId) {
    return lineId.equals(COMMON)
        ? Stream.concat(Stream.of(COMMON), fallback.lineIds().stream()).toList()
        : List.of(lineId);
  }

  private Answering answering(String lineId, Span span) {
    Map<String, List<Shift>> shifts = new HashMap<>();
    answering(lineId).forEach(line -> shifts.put(line, line(line).shifts(span)));
    return new Answering(lineId, span, shifts, fallback);
  }

  /// The shifts of a line, and of those that it falls back on.
  private record Answering(
      String lineId, Span span, Map<String, List<Shift>> shifts, Fallback fallback) {

    List<Crew> crews() {
      return Crew.over(span, changes(), this::onDuty);
    }

    List<Gap> gaps(Set<UUID> ringing) {
      List<Gap> gaps = new ArrayList<>();
      for (Crew crew : Crew.over(span, changes(), moment -> heard(moment, ringing))) {
        if (crew.members().isEmpty()) {
          gaps.add(new Gap(crew.from(), crew.until()));
        }
      }
      return List.copyOf(gaps);
    }

    private List<Instant> changes() {
      return Stream.concat(
              shifts.values().stream()
                  .flatMap(List::stream)
                  .flatMap(shift -> Stream.of(shift.from(), shift.until())),
              lineId.equals(COMMON) ? fallback.changes(span) : Stream.empty())
          .toList();
    }

    private List<UUID> onDuty(Instant moment) {
      List<UUID> own = of(lineId, moment);
      return own.isEmpty() ? fallenBackOn(moment).toList() : own;
    }

    private List<UUID> heard(Instant moment, Set<UUID> ringing) {
      return Stream.concat(of(lineId, moment).stream(), fallenBackOn(moment))
          .filter(ringing::contains)
          .toList();
    }

    private Stream<UUID> fallenBackOn(Instant moment) {
      return lineId.equals(COMMON)
          ? fallback.order(moment).stream().flatMap(line -> of(line, moment).stream())
          : Stream.empty();
    }

    private List<UUID> of(String line, Instant moment) {
      return shifts.getOrDefault(line, List.of()).stream()
          .filter(shift -> shift.span().contains(moment))
          .sorted(Comparator.comparing(Shift::rank))
          .map(Shift::memberId)
          .toList();
    }
  }
}
