import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How long it takes from the command to the first page, with a folder that exists, and how much
/// memory the program has then.
final class Start {
  private static final int TIMES = 5;
  private static final double GOAL_SECONDS = 4;
  private static final double GOAL_MEGABYTES = 350;

  private Start() {}

  public static void main(String[] none) throws Exception {
    Path data = Files.createTempDirectory("ruggensteun-bench");
    int port = Program.freePort();
    Figures.say("map maken");
    Program.start("start", data, port).stop();
    double[] seconds = new double[TIMES];
    double[] megabytes = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long begin = System.nanoTime();
      Process process = launch(data, port);
      firstPage(port, process);
      seconds[i] = (System.nanoTime() - begin) / 1e9;
      megabytes[i] = Program.residentMegabytes(process.pid());
      Figures.say("keer " + (i + 1) + ": " + Math.round(seconds[i] * 10) / 10.0 + " s");
      process.destroy();
      process.waitFor();
    }
    Program.forget(data);
    double median = Figures.percentile(seconds, 0.5);
    double most = Figures.percentile(megabytes, 1);
    new Figures("start")
        .with("firstPageSecondsMedian", median)
        .with("firstPageSecondsWorst", Figures.percentile(seconds, 1))
        .with("residentMegabytesWorst", most)
        .tell(median <= GOAL_SECONDS && most <= GOAL_MEGABYTES);
  }

  private static Process launch(Path data, int port) throws IOException {
    return new ProcessBuilder(
            List.of(
                "./ruggensteun", "start", "--as-root", "--port", "" + port, "--data", "" + data))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void firstPage(int port, Process process) throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build();
    while (process.isAlive()) {
      try {
        if (client.send(page, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        Thread.sleep(10);
      }
    }
    throw new IllegalStateException("the program ended before its first page");
  }
}
