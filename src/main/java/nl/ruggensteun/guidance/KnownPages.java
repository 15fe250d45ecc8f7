package nl.ruggensteun.guidance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// To which pages a text can lead: those that are there.
///
/// @param gone those that were taken away
record KnownPages(Set<String> there, Set<String> gone) {
  static KnownPages of(List<PageFile> files, Collection<PageFile> retired) {
    Set<String> gone = ids(retired);
    Set<String> there = ids(files);
    there.removeAll(gone);
    return new KnownPages(there, gone);
  }

  private static Set<String> ids(Collection<PageFile> files) {
    return files.stream().map(PageFile::id).collect(Collectors.toSet());
  }

  /// Why nothing can lead to that page, when nothing can.
  Optional<String> fault(String id) {
    if (there.contains(id)) {
      return Optional.empty();
    }
    return Optional.of(
        gone.contains(id) ? "page " + id + " is taken away" : "there is no page " + id);
  }
}
