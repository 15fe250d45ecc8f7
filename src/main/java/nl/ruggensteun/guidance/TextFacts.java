package nl.ruggensteun.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is known of one text without reading it (_gegevens van een tekst_): who looked at it, how
/// long it holds, and what in it still waits for a jurist or a translator.
///
/// @param page when it is one
/// @param concepts how many statements on law nobody with knowledge of it looked at
/// @param isBehind a translation that is older than its original
/// @param parts what in it holds until some day
public record TextFacts(
    String path,
    Optional<GuidancePage> page,
    Review review,
    Validity validity,
    int concepts,
    boolean isBehind,
    List<Part> parts) {
  public TextFacts {
    parts = List.copyOf(parts);
  }

  /// @param place as its writer finds it
  public record Part(String place, LocalDate until) {}

  /// A list, which has no parts with days of their own.
  static TextFacts ofList(String path, Review review, Validity validity, int concepts) {
    return new TextFacts(path, Optional.empty(), review, validity, concepts, false, List.of());
  }
}
