package nl.ruggensteun.vault;

import java.util.Objects;

/// How far the directory of keys had come when somebody signed: a position and the statement there.
public record DirectoryHead(int position, Hash hash) {
  public DirectoryHead {
    Objects.requireNonNull(hash);
    if (position < 0) {
      throw new IllegalArgumentException("not a position");
    }
  }
}
