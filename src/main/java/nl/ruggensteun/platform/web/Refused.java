package nl.ruggensteun.platform.web;

import nl.ruggensteun.platform.Problem;

/// A "no" from before a controller could answer, such as a session that ended.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public Refused(Problem problem) {
    super(problem.code().code(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
