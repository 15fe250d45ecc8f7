package nl.ruggensteun.intake;

import nl.ruggensteun.casefile.WordsReplaced;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Ten words that were replaced: what was kept under them goes, and whoever is in with them is out.
@Component
class OldWords {
  private final Bookmarks bookmarks;
  private final Dots dots;
  private final RoomSessions sessions;

  OldWords(Bookmarks bookmarks, Dots dots, RoomSessions sessions) {
    this.bookmarks = bookmarks;
    this.dots = dots;
    this.sessions = sessions;
  }

  @EventListener
  void on(WordsReplaced replaced) {
    forget(replaced.oldLocator());
  }

  void forget(String locator) {
    bookmarks.forget(locator);
    dots.forget(locator);
    sessions.forget(locator);
  }
}
