package nl.ruggensteun.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fictional case file (_oefendossier_) as it is written down in `demo/`: how it began and what
/// happened since.
///
/// @param request how the person asked for help; absent when the file was opened on the telephone
/// @param printed how the person's own room is called on the console; absent when it is not
/// @param homeLine the line that the person's office belongs to, when it is another
record CaseScript(
    String id,
    String title,
    String owner,
    String standIn,
    String origin,
    String opened,
    @Nullable RequestScript request,
    @Nullable String printed,
    @Nullable String homeLine,
    PromiseScript first,
    List<CaseAct> acts) {
  CaseScript {
    acts = List.copyOf(acts);
  }

  /// A date that somebody must not forget. A prosecution request has the day on which the person
  /// learned of the act instead of a moment.
  ///
  /// @param person whom it is about
  /// @param room whose own room tells it too
  record PromiseScript(
      String id,
      String kind,
      @Nullable String due,
      @Nullable String knownOn,
      String text,
      @Nullable String person,
      @Nullable String room) {}
}
