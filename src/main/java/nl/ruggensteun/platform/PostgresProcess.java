package nl.ruggensteun.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The operating system's side of our PostgreSQL: its programs, its process, and one left behind.
final class PostgresProcess {
  private final Path binaries;
  private final Path data;
  private volatile @Nullable Process running;

  PostgresProcess(Path binaries, Path data) {
    this.binaries = binaries;
    this.data = data;
  }

  void initialise(Path passwordFile) {
    run(
        "initdb",
        List.of(
            "-D",
            data.toString(),
            "-U",
            "ruggensteun",
            "-A",
            "scram-sha-256",
            "--pwfile",
            passwordFile.toString(),
            "-E",
            "UTF8",
            "--locale",
            "C",
            "--data-checksums"));
  }

  void start(List<String> options) {
    List<String> arguments = new ArrayList<>(List.of("-D", data.toString()));
    options.forEach(option -> arguments.addAll(List.of("-c", option)));
    running = launch("postgres", arguments);
  }

  boolean alive() {
    Process process = running;
    return process != null && process.isAlive();
  }

  @Nullable Long pid() {
    Process process = running;
    return process == null ? null : process.pid();
  }

  void awaitEnd() {
    Process process = running;
    if (process == null) {
      return;
    }
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// After a kill the server's children need a moment to notice; a new one refuses to start before.
  void awaitChildren() {
    for (int i = 0; i < 100 && childrenLive(); i++) {
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    try {
      Files.deleteIfExists(data.resolve("postmaster.pid"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private boolean childrenLive() {
    return ProcessHandle.allProcesses()
        .anyMatch(handle ->
            handle.info().command().filter(ours().toString()::equals).isPresent()
                && belongsHere(handle));
  }

  /// Children carry no data folder in their command line, but their working folder is it.
  private boolean belongsHere(ProcessHandle handle) {
    try {
      return Files.readSymbolicLink(Path.of("/proc", String.valueOf(handle.pid()), "cwd"))
          .equals(data.toRealPath());
    } catch (IOException gone) {
      return false;
    }
  }

  private Path ours() {
    return binaries.resolve("bin").resolve("postgres");
  }

  /// Stops a server that a killed program left on our folder; it is never adopted.
  void stopOrphan() {
    if (orphan().isPresent()) {
      run("pg_ctl", List.of("-D", data.toString(), "-m", "fast", "-w", "stop"));
    }
    awaitChildren();
  }

  /// The port of a server that runs on our folder now.
  OptionalInt runningPort() {
    return orphan().isPresent()
        ? OptionalInt.of(Integer.parseInt(pidFile().get(3).trim()))
        : OptionalInt.empty();
  }

  private Optional<ProcessHandle> orphan() {
    List<String> lines = pidFile();
    return lines.size() < 4
        ? Optional.empty()
        : ProcessHandle.of(Long.parseLong(lines.getFirst().trim())).filter(this::belongsHere);
  }

  private List<String> pidFile() {
    try {
      Path pidFile = data.resolve("postmaster.pid");
      return Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// A fast shutdown: sessions end, everything is on disk.
  void stop() {
    Process process = running;
    if (process == null || !process.isAlive()) {
      return;
    }
    run("pg_ctl", List.of("-D", data.toString(), "-m", "fast", "-t", "8", "-w", "stop"));
    try {
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(String program, List<String> arguments) {
    Process process = launch(program, arguments);
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(program + " failed; see " + log());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Process launch(String program, List<String> arguments) {
    PostgresBinaries.unpacked(binaries);
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      // PostgreSQL refuses root; in a user namespace of its own it is nobody.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(binaries.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    try {
      return new ProcessBuilder(command)
          .directory(
              Files.exists(data)
                  ? data.toFile()
                  : Objects.requireNonNull(data.getParent()).toFile())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
          .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Path log() {
    return data.resolveSibling("log");
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
