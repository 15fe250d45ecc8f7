package nl.ruggensteun.guidance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What stands in each file of guidance (_teksten van de handreiking_), whether it was shipped or
/// written by the team. Nothing of it was read yet, so nothing of it is known to be good.
public final class ContentTexts {
  private static final String FOLDER = "guidance";

  private final Map<String, String> byPath;

  private ContentTexts(Map<String, String> byPath) {
    this.byPath = new TreeMap<>(byPath);
  }

  public static ContentTexts of(Map<String, String> byPath) {
    return new ContentTexts(byPath);
  }

  /// Everything that the program brings; read once.
  public static ContentTexts shipped() {
    return Shipped.TEXTS;
  }

  private static final class Shipped {
    static final ContentTexts TEXTS = read();

    private static ContentTexts read() {
      Map<String, String> byPath = new TreeMap<>();
      ContentFiles.under(FOLDER).forEach(path -> byPath.put(path, ContentFiles.text(path)));
      return new ContentTexts(byPath);
    }
  }

  /// The same with some files written anew, or added.
  public ContentTexts with(Map<String, String> others) {
    if (others.isEmpty()) {
      return this;
    }
    Map<String, String> all = new TreeMap<>(byPath);
    all.putAll(others);
    return new ContentTexts(all);
  }

  public Optional<String> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /// The paths of all files, in order.
  public List<String> paths() {
    return List.copyOf(byPath.keySet());
  }

  /// The files in a folder and below it, by their paths.
  Map<String, String> under(String folder) {
    Map<String, String> below = new TreeMap<>();
    byPath.forEach((path, text) -> {
      if (path.startsWith(folder + "/")) {
        below.put(path, text);
      }
    });
    return below;
  }

  /// A whole file as records.
  ///
  /// @throws ContentRefused when it is missing or cannot be read as such
  <T> T yaml(String path, Class<T> type) {
    String text = find(path).orElseThrow(() -> ContentFiles.missing(path));
    return ContentFiles.parse(path, 0, text, type);
  }
}
