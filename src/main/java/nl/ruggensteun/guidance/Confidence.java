package nl.ruggensteun.guidance;

import java.util.Optional;
import java.util.stream.Stream;

/// How sure we are of a statement on law (_zekerheid_).
///
/// [#A] is a later text or an official guideline that was read, [#B] the text of the code as
/// published in 2015, [#C] something announced or told by others, [#GK] general knowledge.
public enum Confidence {
  A,
  B,
  C,
  GK;

  /// By the letters that writers use.
  static Optional<Confidence> named(String letters) {
    return Stream.of(values()).filter(one -> one.name().equals(letters)).findFirst();
  }

  /// Only what was read in its own source may ever be shown to everybody.
  boolean isFirm() {
    return switch (this) {
      case A, B -> true;
      case C, GK -> false;
    };
  }
}
