package nl.ruggensteun.platform;

import java.util.List;
import java.util.Map;

/// An expected "no", as it goes to the browser (RFC 9457).
///
/// @param more facts the page needs to go on, never content: ids, counts, times
public record Problem(ProblemCode code, List<FieldError> errors, Map<String, Object> more) {
  public Problem {
    errors = List.copyOf(errors);
    more = Map.copyOf(more);
  }

  public static Problem of(ProblemCode code) {
    return new Problem(code, List.of(), Map.of());
  }

  public static Problem invalid(List<FieldError> errors) {
    return new Problem(ProblemCode.INVALID, errors, Map.of());
  }

  public Problem withErrors(List<FieldError> found) {
    return new Problem(code, found, more);
  }

  public Problem with(String name, Object fact) {
    Map<String, Object> facts = new java.util.HashMap<>(more);
    facts.put(name, fact);
    return new Problem(code, errors, facts);
  }
}
