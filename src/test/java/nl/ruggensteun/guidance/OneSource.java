package nl.ruggensteun.guidance;

import java.time.LocalDate;
import java.util.Optional;

/// The only source that a list of a test can name.
final class OneSource {
  static final Sources S1 =
      Sources.of(
          "sources",
          new Source(
              "S1",
              "Een bron",
              Optional.empty(),
              Optional.of("voorbeeld.nl"),
              LocalDate.of(2026, 11, 21)));

  private OneSource() {}
}
