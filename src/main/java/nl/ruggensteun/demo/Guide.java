package nl.ruggensteun.demo;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Settings;
import nl.ruggensteun.platform.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells whoever tries the program where to look and with which words (_wegwijzer_): some of it on
/// the console, everything in a file.
@Component
class Guide {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.forLanguageTag("nl"))
          .withZone(CivilTime.ZONE);

  private final Settings settings;
  private final Texts texts;
  private final FreshWords freshWords;
  private final JdbcClient jdbc;
  private final Clock clock;

  Guide(Settings settings, Texts texts, FreshWords freshWords, JdbcClient jdbc, Clock clock) {
    this.settings = settings;
    this.texts = texts;
    this.freshWords = freshWords;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// One who can come in: who it is, the ten words, and whether the console names this one.
  private record Entry(String who, List<String> words, boolean shown) {}

  void renewAndTell(KeptKeys keys, DemoFolder folder) {
    List<Entry> members = keys.members().stream().flatMap(kept -> member(kept).stream()).toList();
    List<Entry> rooms = keys.rooms().stream().filter(this::exists).map(Guide::room).toList();
    folder.writeGuide(String.join("\n", page(members, rooms)) + "\n");
    List<Entry> shown = members.stream().filter(Entry::shown).toList();
    page(shown, rooms).forEach(System.out::println);
    System.out.println(say("everybody", folder.guide()));
  }

  private Optional<Entry> member(KeptKeys.Member kept) {
    return freshWords
        .of(kept)
        .map(words -> new Entry(kept.name() + ", " + kept.shownAs(), words, kept.shown()));
  }

  private static Entry room(KeptKeys.Room room) {
    return new Entry(room.whose(), room.words(), true);
  }

  /// Whoever renewed the words of a room is the only one who has them.
  private boolean exists(KeptKeys.Room room) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM casefile_audience WHERE locator = :locator)")
        .param("locator", room.locator())
        .query(Boolean.class)
        .single();
  }

  private List<String> page(List<Entry> members, List<Entry> rooms) {
    List<String> lines = new ArrayList<>();
    lines.add(say("title"));
    lines.add(say("until", DAY.format(clock.instant())));
    lines.add("");
    lines.add(say("site", settings.origin()));
    lines.add(say("help", settings.origin()));
    lines.add(say("office", settings.origin()));
    lines.add(say("telephone", settings.origin()));
    lines.add("");
    lines.add(say("members"));
    members.forEach(entry -> lines.addAll(words(entry)));
    if (!rooms.isEmpty()) {
      lines.add("");
      lines.add(say("rooms", settings.origin()));
      rooms.forEach(entry -> lines.addAll(words(entry)));
    }
    return lines;
  }

  private static List<String> words(Entry entry) {
    return List.of("  " + entry.who(), "      " + String.join(" ", entry.words()));
  }

  private String say(String key, Object... arguments) {
    return texts.text(Language.NL, "demo." + key, arguments);
  }
}
