package nl.ruggensteun.guidance;

import java.util.Optional;

/// The one next step at the end of a page (_volgende stap_).
public sealed interface NextStep {
  /// Calling the team.
  record Call() implements NextStep {}

  /// Calling another number, as it is written.
  record Dial(String number) implements NextStep {}

  record Through(Door door) implements NextStep {}

  /// Another page, by its id.
  record Read(String page) implements NextStep {}

  /// From `call`, the name of a door, `tel:<number>` or `page:<id>`.
  static Optional<NextStep> of(String text) {
    if ("call".equals(text)) {
      return Optional.of(new Call());
    }
    return ContentLink.of(text)
        .<NextStep>map(link ->
            switch (link) {
              case ContentLink.ToPage(String id) -> new Read(id);
              case ContentLink.ToDoor(Door door) -> new Through(door);
              case ContentLink.ToNumber number -> new Dial(text.substring("tel:".length()).strip());
            })
        .or(() -> Door.named(text).map(Through::new));
  }
}
