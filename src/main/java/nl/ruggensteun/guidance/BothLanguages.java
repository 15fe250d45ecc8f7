package nl.ruggensteun.guidance;

import nl.ruggensteun.platform.Language;

/// A piece of content in both languages; neither is a translation of the other word for word.
public record BothLanguages(String nl, String en) {
  /// The text in one language.
  public String in(Language language) {
    return switch (language) {
      case NL -> nl;
      case EN -> en;
    };
  }
}
