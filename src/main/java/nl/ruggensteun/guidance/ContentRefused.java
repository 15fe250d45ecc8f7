package nl.ruggensteun.guidance;

import java.util.List;
import java.util.stream.Collectors;

/// Guidance that is not fit to be shown: it is not built, and not published. Its message names
/// every file and place at once.
public final class ContentRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<ContentFault> faults;

  public ContentRefused(List<ContentFault> faults) {
    super(
        faults.stream()
            .map(ContentFault::toString)
            .collect(Collectors.joining("\n  ", "guidance is not fit to be shown:\n  ", "")));
    this.faults = List.copyOf(faults);
  }

  public List<ContentFault> faults() {
    return faults;
  }
}
