package nl.ruggensteun.access;

import java.util.Objects;

/// What the public reads for a person or a line, in both languages.
public record Naming(String nl, String en) {
  public Naming {
    Objects.requireNonNull(nl);
    Objects.requireNonNull(en);
  }
}
