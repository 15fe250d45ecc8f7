package nl.ruggensteun.guidance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Everything that was found wrong so far, so that its writers read all of it at once.
final class Faults {
  private final List<ContentFault> found = new ArrayList<>();

  void add(ContentFault fault) {
    found.add(fault);
  }

  void addAll(ContentRefused refused) {
    found.addAll(refused.faults());
  }

  /// What is wrong with a file that is read as a whole. One that is of quite another form, so that
  /// reading it fails in a way nobody thought of, is wrong as well and no more than that.
  ///
  /// @return what was read, when it could be
  <T> Optional<T> gather(String file, Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (ContentRefused refused) {
      addAll(refused);
    } catch (RuntimeException unforeseen) {
      in(file).add("", "it has another form than it should", "Compare it with how it was before");
    }
    return Optional.empty();
  }

  List<ContentFault> all() {
    return List.copyOf(found);
  }

  /// What is found in one file.
  InFile in(String file) {
    return (place, fault, wayOut) -> add(new ContentFault(file, place, fault, wayOut));
  }

  /// Takes down a fault of one file.
  interface InFile {
    void add(String place, String fault, String wayOut);
  }

  /// @throws ContentRefused when anything was found
  void refuse() {
    if (!found.isEmpty()) {
      throw new ContentRefused(found);
    }
  }
}
