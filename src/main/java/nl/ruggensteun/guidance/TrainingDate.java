package nl.ruggensteun.guidance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import nl.ruggensteun.platform.CivilTime;

/// A day on which a training is held (_trainingsdatum_), by the clock on the wall there.
///
/// @param places for how many people there is room, when that is known
public record TrainingDate(
    String id,
    LocalDate day,
    LocalTime start,
    LocalTime end,
    BothLanguages place,
    Optional<String> places) {

  static TrainingDate read(ContentPlace place) {
    TrainingDate date =
        new TrainingDate(
            place.id(),
            place.date("date"),
            time(place, "start"),
            time(place, "end"),
            place.both("place"),
            place.optionalText("places"));
    if (!date.until().isAfter(date.from())) {
      place.refuse("end is not after start", "Give the hours of one day, like 19:30 and 22:00");
    }
    if (date.places.filter(count -> !count.matches("[1-9][0-9]{0,3}")).isPresent()) {
      place.refuse("places is not a number", "Write how many people can come, or leave it out");
    }
    return date;
  }

  private static LocalTime time(ContentPlace place, String key) {
    String written = place.text(key);
    try {
      return written.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(written);
    } catch (DateTimeParseException notATime) {
      place.refuse(key + " is not a time", "Write it in quotes like \"19:30\"");
      return LocalTime.MIDNIGHT;
    }
  }

  public Instant from() {
    return CivilTime.at(day, start);
  }

  public Instant until() {
    return CivilTime.at(day, end);
  }
}
