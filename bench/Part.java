import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// One process of the real program, a node or the database, kept going as a service manager does: it
/// is taken away without a warning and started again, and when it ends by itself it is started too.
final class Part {
  private static final Path LOGS = Path.of("target", "chaos");
  private static final Duration PATIENCE = Duration.ofSeconds(180);

  final String name;
  private final List<String> command;
  private final BooleanSupplier answers;
  private volatile Map<String, String> environment = Map.of();
  private volatile boolean wanted;
  private volatile int endedByItself;
  private Process process;

  /// @param name as it is told to whoever looks on
  Part(String name, List<String> command, BooleanSupplier answers) {
    this.name = name;
    this.command = command;
    this.answers = answers;
  }

  synchronized void start() {
    wanted = true;
    try {
      Files.createDirectories(LOGS);
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      builder.redirectOutput(
          ProcessBuilder.Redirect.appendTo(LOGS.resolve(name.replace(' ', '-') + ".log").toFile()));
      process = builder.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// From its next start on.
  void in(Map<String, String> surroundings) {
    environment = Map.copyOf(surroundings);
  }

  void awaitAnswer() throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!answers.getAsBoolean()) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException(name + " does not answer; see " + LOGS);
      }
      Thread.sleep(100);
    }
  }

  /// As the kernel does it: no farewell.
  synchronized void kill() {
    wanted = false;
    process.destroyForcibly();
    process.onExit().join();
  }

  /// As its users do it.
  synchronized void stop() throws InterruptedException {
    wanted = false;
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  synchronized boolean isWanted() {
    return wanted;
  }

  /// Starts it when it ended by itself.
  synchronized void keepGoing() {
    if (wanted && !process.isAlive()) {
      endedByItself++;
      start();
    }
  }

  int endedByItself() {
    return endedByItself;
  }
}
