import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The rules of the adviser and of urgency, all of them, in a browser: how long the very first evaluation
/// takes and how long one takes after that, on this machine and slowed down to a quarter, as an old
/// telephone.
final class Advice {
  private static final double GOAL_MILLISECONDS = 5;
  private static final int QUARTER = 4;
  private static final int TIMES = 400;

  /// Answers everything at random, a quarter of the questions not at all, and evaluates both files. The
  /// same answers five times, of which the quickest counts: the others tell of processes that had their
  /// turn meanwhile. The very first evaluation is timed by itself.
  private static final String MEASURE =
      """
      ([advice, urgency, times]) => {
        let seed = 7;
        const random = (below) => { seed = (seed * 48271) % 2147483647; return seed % below; };
        const any = (rules) => Object.fromEntries(rules.facts.map((fact) => {
          const ids = fact.answers.map((one) => one.id);
          const all = fact.kind === 'number' ? ids.concat(String(random(fact.to + 1))) : ids;
          return [fact.id, random(4) === 0 ? [] : [all[random(all.length)]]];
        }));
        const took = [];
        const timed = (one, other) => {
          const begin = performance.now();
          guidance.evaluate(advice, one);
          guidance.evaluate(urgency, other);
          return performance.now() - begin;
        };
        took.push(timed(any(advice), any(urgency)));
        for (let i = 0; i < times; i++) {
          const [one, other] = [any(advice), any(urgency)];
          took.push(Math.min(...[1, 2, 3, 4, 5].map(() => timed(one, other))));
        }
        return took;
      }
      """;

  private Advice() {}

  public static void main(String[] none) throws IOException, InterruptedException {
    String evaluate = compiled();
    Object advice = rules("advice");
    Object urgency = rules("urgency");
    try (Chromium chromium = new Chromium()) {
      Figures.say("regels toepassen");
      double[] fast = measured(chromium.browser, evaluate, List.of(advice, urgency, TIMES), 1);
      double[] slow = measured(chromium.browser, evaluate, List.of(advice, urgency, TIMES), QUARTER);
      double worstAfter = Figures.percentile(slow, 0.99);
      new Figures("advice")
          .with("firstMilliseconds", fast[0])
          .with("p50Milliseconds", Figures.percentile(fast, 0.5))
          .with("p99Milliseconds", Figures.percentile(fast, 0.99))
          .with("quarterSpeedFirstMilliseconds", slow[0])
          .with("quarterSpeedP99Milliseconds", worstAfter)
          .tell(fast[0] <= GOAL_MILLISECONDS && worstAfter <= GOAL_MILLISECONDS);
    }
  }

  private static double[] measured(
      Browser browser, String evaluate, List<Object> given, int slower) {
    com.microsoft.playwright.Page page = browser.newPage();
    CDPSession processor = page.context().newCDPSession(page);
    JsonObject rate = new JsonObject();
    rate.addProperty("rate", slower);
    processor.send("Emulation.setCPUThrottlingRate", rate);
    page.addScriptTag(new com.microsoft.playwright.Page.AddScriptTagOptions().setContent(evaluate));
    List<?> took = (List<?>) page.evaluate(MEASURE, given);
    page.close();
    return took.stream().mapToDouble(Chromium::number).toArray();
  }

  /// The function as the build ships it, under a name that a page can call.
  private static String compiled() throws IOException, InterruptedException {
    Process esbuild =
        new ProcessBuilder(
                "browser/node_modules/.bin/esbuild",
                "browser/src/guidance/evaluate.ts",
                "--bundle",
                "--minify",
                "--format=iife",
                "--global-name=guidance")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String script = new String(esbuild.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (esbuild.waitFor() != 0) {
      throw new IllegalStateException("evaluate.ts vertaalt niet: ./ruggensteun bench advice haalt eerst wat daarvoor nodig is");
    }
    return script;
  }

  private static Object rules(String name) throws IOException {
    Path file = Path.of("testvectors", "guidance", name + ".json");
    return tools.jackson.databind.json.JsonMapper.shared().readValue(Files.readString(file), Map.class);
  }
}
