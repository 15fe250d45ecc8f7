package nl.ruggensteun.guidance;

import java.util.Optional;

/// A link in a text (_verwijzing_): to another page, through a door, or to a telephone number.
/// Other sites stand among the sources only.
sealed interface ContentLink {
  record ToPage(String id) implements ContentLink {}

  record ToDoor(Door door) implements ContentLink {}

  /// @param dial as a telephone wants it
  record ToNumber(String dial) implements ContentLink {}

  static Optional<ContentLink> of(String destination) {
    String[] parts = destination.split(":", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    return switch (parts[0]) {
      case "page" -> Optional.of(new ToPage(parts[1]));
      case "door" -> Door.named(parts[1]).map(ToDoor::new);
      case "tel" -> number(parts[1]);
      default -> Optional.empty();
    };
  }

  private static Optional<ContentLink> number(String written) {
    String dial = written.replaceAll("[ .-]", "");
    return dial.matches("\\+?[0-9]{3,15}") ? Optional.of(new ToNumber(dial)) : Optional.empty();
  }
}
