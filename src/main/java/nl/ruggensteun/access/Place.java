package nl.ruggensteun.access;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody is invited for (_plek in het team_): functions, line, association, and what
/// reporters read.
public record Place(
    List<MemberFunction> functions,
    @Nullable String lineId,
    @Nullable String association,
    Naming shownAs) {
  public Place {
    functions = List.copyOf(functions);
  }

  /// Whether a signed key is for exactly this place.
  boolean isThatOf(MemberKey key) {
    return functions.equals(key.functions())
        && Objects.equals(lineId, key.line())
        && Objects.equals(association, key.association())
        && shownAs.equals(key.shownAs());
  }
}
