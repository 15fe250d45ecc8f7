package nl.ruggensteun.guidance;

import java.time.LocalDate;
import java.util.Optional;

/// From when until when a text holds (_geldigheid_).
///
/// @param staysExpired its writer says that it may stay afterwards
public record Validity(LocalDate from, Optional<LocalDate> until, boolean staysExpired) {
  boolean hasBegun(LocalDate day) {
    return !day.isBefore(from);
  }

  public boolean isOver(LocalDate day) {
    return until.filter(day::isAfter).isPresent();
  }
}
