package nl.ruggensteun.alarm;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// An alarm about to be opened.
///
/// @param subject what waits: the id of a request, a commitment, a line
/// @param line whose roster orders the ringing, when there is one
/// @param wish when the reporter wishes to speak somebody
/// @param lines to which line members of the route belong, as far as known
/// @param route the members who can open what waits, in the order in which to ring those off duty
public record NewAlarm(
    AlarmKind kind,
    UUID subject,
    Optional<String> line,
    Optional<String> wish,
    List<UUID> route,
    Instant firstStep,
    Pace pace,
    Map<UUID, String> lines) {

  public NewAlarm {
    route = route.stream().distinct().toList();
    lines = Map.copyOf(lines);
  }

  /// One whose members are rung without regard to their lines.
  public NewAlarm(
      AlarmKind kind,
      UUID subject,
      Optional<String> line,
      Optional<String> wish,
      List<UUID> route,
      Instant firstStep,
      Pace pace) {
    this(kind, subject, line, wish, route, firstStep, pace, Map.of());
  }

  public NewAlarm ofLines(Map<UUID, String> known) {
    return new NewAlarm(kind, subject, line, wish, route, firstStep, pace, known);
  }
}
