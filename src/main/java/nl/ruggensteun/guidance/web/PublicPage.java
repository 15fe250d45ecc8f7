package nl.ruggensteun.guidance.web;

import nl.ruggensteun.platform.Language;

/// A page that everybody may read (_openbare pagina_), by the name under which it is counted.
///
/// @param state what else it depends on, such as whether the doors are open; empty for most
public record PublicPage(String name, Language language, String state) {
  public PublicPage(String name, Language language) {
    this(name, language, "");
  }
}
