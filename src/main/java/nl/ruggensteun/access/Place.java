package nl.ruggensteun.access;

import java.util.List;
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
}
