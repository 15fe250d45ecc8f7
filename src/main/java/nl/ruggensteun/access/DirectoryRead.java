package nl.ruggensteun.access;

import java.util.function.Function;

/// What became of a directory, or of one more statement in it.
public sealed interface DirectoryRead {

  record Accepted(DirectoryChain chain) implements DirectoryRead {}

  record Refused(DirectoryRefused reason) implements DirectoryRead {}

  default DirectoryRead then(Function<DirectoryChain, DirectoryRead> next) {
    return switch (this) {
      case Accepted(DirectoryChain chain) -> next.apply(chain);
      case Refused refused -> refused;
    };
  }
}
