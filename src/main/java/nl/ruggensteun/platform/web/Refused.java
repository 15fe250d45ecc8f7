package nl.ruggensteun.platform.web;

import java.util.List;
import nl.ruggensteun.platform.FieldError;
import nl.ruggensteun.platform.Problem;

/// A "no" from before a controller could answer, such as a session that ended.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public Refused(Problem problem) {
    super(problem.code().code(), null, false, false);
    this.problem = problem;
  }

  /// One field that needs another look.
  public static Refused field(String field, String code) {
    return new Refused(Problem.invalid(List.of(new FieldError(field, code))));
  }

  Problem problem() {
    return problem;
  }
}
