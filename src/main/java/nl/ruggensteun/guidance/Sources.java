package nl.ruggensteun.guidance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All sources (_bronnen_) that guidance may name, from `guidance/sources.yaml`.
public final class Sources {
  static final String FILE = "guidance/sources.yaml";

  private final Map<String, Source> byId;

  private Sources(Map<String, Source> byId) {
    this.byId = Map.copyOf(byId);
  }

  /// @throws ContentRefused when the list is not fit to be used
  static Sources in(ContentTexts texts) {
    return read(FILE, texts.yaml(FILE, WrittenSource[].class));
  }

  /// With everything that is wrong with any of them at once.
  static Sources read(String file, @Nullable WrittenSource... written) {
    Faults faults = new Faults();
    List<Source> all = new ArrayList<>();
    for (int place = 0; place < written.length; place++) {
      Objects.requireNonNullElse(written[place], WrittenSource.NOTHING)
          .read(place, faults.in(file))
          .ifPresent(all::add);
    }
    faults.refuse();
    return of(file, all.toArray(Source[]::new));
  }

  static Sources of(String file, Source... all) {
    Map<String, Source> byId = new LinkedHashMap<>();
    List<ContentFault> twice = new ArrayList<>();
    for (Source source : all) {
      if (byId.put(source.id(), source) != null) {
        twice.add(
            new ContentFault(
                file, source.id(), "this source stands there twice", "Keep one of the two"));
      }
    }
    if (!twice.isEmpty()) {
      throw new ContentRefused(twice);
    }
    return new Sources(byId);
  }

  /// @throws IllegalArgumentException when there is none of that name; ask [#has] first
  public Source get(String id) {
    Source source = byId.get(id);
    if (source == null) {
      throw new IllegalArgumentException("no source " + id);
    }
    return source;
  }

  public boolean has(String id) {
    return byId.containsKey(id);
  }
}
