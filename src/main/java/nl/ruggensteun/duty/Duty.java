package nl.ruggensteun.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.office.LineId;
import nl.ruggensteun.platform.CivilTime;
import org.springframework.stereotype.Component;

/// Who is on duty (_dienst_), who comes next, and where the roster leaves a line alone.
@Component
public class Duty {
  /// How far ahead somebody may look for who comes next.
  private static final Duration AHEAD = Duration.ofDays(56);

  private static final Duration SOON = Duration.ofDays(14);

  /// A channel that did not work for so long counts as silent.
  private static final Duration LATELY = Duration.ofDays(30);

  /// From then on a call breaks the night's sleep, which a night on duty (see [Days#NIGHT_ENDS])
  /// does not count.
  private static final LocalTime LATE = LocalTime.of(23, 0);

  private final Rosters rosters;
  private final RingingChannels channels;

  public Duty(Rosters rosters, RingingChannels channels) {
    this.rosters = rosters;
    this.channels = channels;
  }

  /// Whether a line may never be without anybody: those of the associations, and the common number.
  public static boolean mustAlwaysAnswer(LineStatement line) {
    return line.inDefaultRoute() || line.lineId().equals(LineId.COMMON.code());
  }

  /// Who is on duty at that moment, first to be rung first. The common number falls back on the
  /// lines of the associations, never on the ministry's.
  public List<UUID> now(String lineId, Instant moment) {
    Roster roster = rosters.during(new Span(moment, moment.plusMillis(1)));
    return rested(roster, lineId, moment);
  }

  /// The present crew of a line, the next, and the gaps of the coming fourteen days.
  public record Present(List<UUID> now, Optional<Roster.Relief> next, List<Gap> gaps) {}

  /// How things stand at that moment, for one line after another.
  public List<Present> present(Collection<String> lineIds, Instant moment) {
    Span ahead = new Span(moment, moment.plus(AHEAD));
    Span soon = new Span(moment, moment.plus(SOON));
    Roster roster = rosters.during(ahead);
    Set<UUID> everybody =
        lineIds.stream()
            .flatMap(line -> everybody(roster, line, soon).stream())
            .collect(Collectors.toSet());
    Set<UUID> ringing = channels.amongThose(everybody);
    return lineIds.stream()
        .map(line ->
            new Present(
                rested(roster, line, moment),
                roster.relief(line, ahead),
                roster.gaps(line, soon, ringing)))
        .toList();
  }

  /// Who has duty for each of these lines by its own roster, one crew after another. Whom the
  /// common number falls back on is not counted there: those people have duty for their own line.
  public Map<String, List<Crew>> ownCrews(Collection<String> lineIds, Span span) {
    Roster roster = rosters.during(span);
    return lineIds.stream()
        .distinct()
        .collect(Collectors.toMap(Function.identity(), line -> roster.line(line).crews(span)));
  }

  /// When nobody who can be rung answers the line. A shift of somebody without a confirmed channel
  /// that rings does not count.
  public List<Gap> gaps(String lineId, Instant from, Duration period) {
    Span span = new Span(from, from.plus(period));
    Roster roster = rosters.during(span);
    return roster.gaps(lineId, span, channels.amongThose(everybody(roster, lineId, span)));
  }

  /// A line's roster over a longer time.
  ///
  /// @param members of the line
  public LookAhead ahead(String lineId, Span span, Instant now, List<UUID> members) {
    Roster roster = rosters.during(span);
    Set<UUID> everybody =
        Stream.concat(members.stream(), everybody(roster, lineId, span).stream())
            .collect(Collectors.toSet());
    Reach reach =
        new Reach(
            channels.amongThose(everybody), channels.workedSince(everybody, now.minus(LATELY)));
    return new LookAhead(roster, lineId, span, reach, members);
  }

  private static Set<UUID> everybody(Roster roster, String lineId, Span span) {
    return roster.answering(lineId).stream()
        .flatMap(line -> roster.line(line).shifts(span).stream())
        .map(Shift::memberId)
        .collect(Collectors.toSet());
  }

  /// Whoever was woken last night is rung after the others this morning.
  private List<UUID> rested(Roster roster, String lineId, Instant moment) {
    List<UUID> onDuty = roster.onDuty(lineId, moment);
    LocalDate day = CivilTime.day(moment);
    Span rest =
        new Span(
            CivilTime.at(day, Days.NIGHT_ENDS),
            CivilTime.at(day, Days.NIGHT_ENDS).plus(roster.line(lineId).rules().rest()));
    if (onDuty.size() < 2 || !rest.contains(moment)) {
      return onDuty;
    }
    Span night = new Span(CivilTime.at(day.minusDays(1), LATE), rest.from());
    Set<UUID> woken = channels.wokenIn(onDuty, night);
    return Stream.concat(
            onDuty.stream().filter(member -> !woken.contains(member)),
            onDuty.stream().filter(woken::contains))
        .toList();
  }
}
