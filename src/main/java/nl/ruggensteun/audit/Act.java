package nl.ruggensteun.audit;

import java.util.Map;
import java.util.TreeMap;

/// Something that was done: what, by whose key, and which ids it concerned. Never content.
///
/// @param what a code such as `story.opened`
/// @param by a key id, `reporter` or `system`
/// @param details ids and codes only
public record Act(String what, String by, Map<String, String> details) {
  public Act {
    details = Map.copyOf(new TreeMap<>(details));
  }

  public static Act of(String what, String by) {
    return new Act(what, by, Map.of());
  }
}
