package nl.ruggensteun.platform.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where a failure happened, without what it was about.
final class Traces {
  private static final int FRAMES = 12;

  private Traces() {}

  static String withoutMessages(Throwable failure) {
    StringBuilder trace = new StringBuilder();
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 4; depth++) {
      trace.append(cause.getClass().getName()).append(frames(cause)).append(' ');
      cause = cause.getCause();
    }
    return trace.toString().trim();
  }

  private static String frames(Throwable cause) {
    return Arrays.stream(cause.getStackTrace())
        .limit(FRAMES)
        .map(frame ->
            frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
        .collect(Collectors.joining("<", "[", "]"));
  }
}
