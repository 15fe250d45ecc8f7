package nl.ruggensteun.alarm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An alarm about to be opened.
///
/// @param subject what waits: the id of a request, a commitment, a line
/// @param line whose roster orders the ringing, when there is one
/// @param wish when the reporter wishes to speak somebody
/// @param route the members who can open what waits, in the order in which to ring those off duty
public record NewAlarm(
    AlarmKind kind,
    UUID subject,
    Optional<String> line,
    Optional<String> wish,
    List<UUID> route,
    Instant firstStep,
    Pace pace) {

  public NewAlarm {
    route = route.stream().distinct().toList();
  }
}
