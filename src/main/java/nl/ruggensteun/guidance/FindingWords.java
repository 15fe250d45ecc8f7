package nl.ruggensteun.guidance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Texts;
import org.springframework.stereotype.Component;

/// Everything that can be looked for on the site (_zoekwoorden_): each page, and each door with
/// what is behind it.
@Component
public class FindingWords {
  private final Texts texts;

  FindingWords(Texts texts) {
    this.texts = texts;
  }

  public List<Findable> in(GuidancePages guidance, Language language) {
    return Stream.concat(
            guidance.in(language).stream().map(Findable::of),
            Arrays.stream(Door.values()).map(door -> behind(door, language)))
        .toList();
  }

  private Findable behind(Door door, Language language) {
    String words = texts.text(language, "guidance.find." + door.code());
    return new Findable(
        texts.text(language, door.title()),
        door.address(language),
        texts.text(language, door.summary()),
        Arrays.stream(words.split(",")).map(String::strip).toList());
  }
}
