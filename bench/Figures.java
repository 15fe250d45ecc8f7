import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What a benchmark found, told in one line of JSON at the end: figures with their units in their
/// names.
final class Figures {
  private static final int LONGEST = 900;

  private final Map<String, Object> figures = new LinkedHashMap<>();
  private long failures;

  Figures(String name) {
    figures.put("name", name);
  }

  Figures with(String figure, double value) {
    figures.put(figure, Math.round(value * 10) / 10.0);
    return this;
  }

  Figures with(String figure, String words) {
    figures.put(figure, words);
    return this;
  }

  void failed(long times) {
    failures += times;
  }

  /// Prints the line and ends the program: with 1 only when something failed, for a goal that was
  /// missed is a finding and not a fault.
  void tell(boolean goalMet) {
    figures.put("failures", failures);
    figures.put("cores", Runtime.getRuntime().availableProcessors());
    figures.put("date", LocalDate.now().toString());
    figures.put("goalMet", goalMet && failures == 0);
    String line = JsonMapper.shared().writeValueAsString(figures);
    if (line.length() > LONGEST) {
      throw new IllegalStateException("a line of " + line.length() + " characters");
    }
    System.out.println(line);
    System.exit(failures == 0 ? 0 : 1);
  }

  /// The value below which this share of all values lies.
  static double percentile(double[] values, double share) {
    if (values.length == 0) {
      return 0;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  }

  static double milliseconds(long nanoseconds) {
    return nanoseconds / 1e6;
  }

  /// Says what is being done, on the way.
  static void say(String words) {
    System.out.println(words);
  }

}
