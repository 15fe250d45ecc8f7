package nl.ruggensteun.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A fictional request for help (_oefenhulpvraag_): somebody asks to be called, writes, or worries
/// about another.
///
/// @param line the one line that was chosen; absent for all of the associations
/// @param leftOut members who must not see it
/// @param taken when a confidant took it; absent while it waits
/// @param takenBy who took a request that has not become a file yet
record RequestScript(
    String kind,
    String asked,
    @Nullable String wish,
    @Nullable String hears,
    @Nullable String line,
    @Nullable List<String> leftOut,
    @Nullable String taken,
    @Nullable String takenBy,
    @Nullable String printed,
    JsonNode card,
    String story) {

  List<String> excluded() {
    return leftOut == null ? List.of() : leftOut;
  }
}
