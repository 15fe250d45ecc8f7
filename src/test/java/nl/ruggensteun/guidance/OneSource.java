package nl.ruggensteun.guidance;

import java.net.URI;
import java.time.LocalDate;

/// The only source that a list of a test can name.
final class OneSource {
  static final Sources S1 =
      Sources.of(
          "sources",
          new Source(
              "S1",
              "Een bron",
              URI.create("https://voorbeeld.nl/"),
              true,
              LocalDate.of(2026, 11, 21)));

  private OneSource() {}
}
