package nl.ruggensteun.guidance.document;

import java.util.List;
import nl.ruggensteun.guidance.ContentFault;

/// What became of an act on a text.
public sealed interface DocumentOutcome {
  /// @param lock what whoever keeps it next has to show
  record Done(int version, int lock) implements DocumentOutcome {}

  /// There is no such thing for her.
  record Missing() implements DocumentOutcome {}

  /// It stands otherwise than she saw.
  record Overtaken() implements DocumentOutcome {}

  /// It cannot be shown.
  record Faulty(List<ContentFault> faults) implements DocumentOutcome {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /// @param code what is wrong with a field
  record Wrong(String field, String code) implements DocumentOutcome {}
}
