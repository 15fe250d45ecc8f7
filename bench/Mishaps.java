import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What befalls the machine as a whole, once everything runs again: the database hangs, others fill
/// the disk, the clock is set back an hour and put right again.
record Mishaps(Pair pair) {
  private static final int PAUSE_SECONDS = 30;

  void databaseHangs() throws Exception {
    Chaos.tell("database " + PAUSE_SECONDS + " s stilgezet");
    List<ProcessHandle> all = pair.postgres();
    signal("STOP", all);
    Thread.sleep(PAUSE_SECONDS * 1_000L);
    signal("CONT", all);
    Chaos.tell("database gaat verder");
    settle();
  }

  private static void signal(String name, List<ProcessHandle> processes) throws Exception {
    Pair.run(
        Stream.concat(
                Stream.of("kill", "-" + name),
                processes.stream().filter(ProcessHandle::isAlive).map(one -> "" + one.pid()))
            .toArray(String[]::new));
  }

  /// @return what was done, or why not
  String diskFull() throws Exception {
    if (!"own".equals(System.getenv("CHAOS_MOUNTS"))) {
      Chaos.tell("volle schijf overgeslagen: daarvoor is root nodig");
      return "skipped: needs root";
    }
    Chaos.tell("database naar een kleine schijf in het geheugen");
    SmallDisk disk = SmallDisk.under(pair.data());
    pair.moveTo(disk.folder());
    settle();
    pair.watchDisk();
    settle();
    for (int left : new int[] {60, 0}) {
      Chaos.tell("schijf gevuld tot er " + left + " MB over is");
      disk.fillUntilLeft(left);
      Thread.sleep(15_000);
    }
    Chaos.tell("schijf vol tot de laatste byte");
    disk.fillUntilLeft(0);
    Thread.sleep(15_000);
    disk.empty();
    Chaos.tell("er is weer ruimte");
    settle();
    return "done";
  }

  /// First of one node alone, then of the other too, then both are put right again.
  ///
  /// @return what was done, or why not
  String clockBack() throws Exception {
    Optional<Path> library = library();
    if (library.isEmpty()) {
      Chaos.tell("klok terug overgeslagen: faketime ontbreekt");
      return "skipped: needs faketime";
    }
    for (Part node : pair.nodes()) {
      node.stop();
      node.in(falseTime(library.get(), rightTime(node)));
      node.start();
      node.awaitAnswer();
    }
    settle();
    Chaos.tell("klok van knooppunt 1 een uur terug");
    Files.writeString(clock(pair.first), "-1h");
    Thread.sleep(30_000);
    Chaos.tell("klok van knooppunt 2 ook een uur terug");
    Files.writeString(clock(pair.second), "-1h");
    Thread.sleep(75_000);
    Chaos.tell("beide klokken weer goed");
    for (Part node : pair.nodes()) {
      rightTime(node);
    }
    settle();
    return "done";
  }

  private Path rightTime(Part node) throws IOException {
    return Files.writeString(clock(node), "+0");
  }

  private Path clock(Part node) {
    return pair.cast.program().data.resolve(node.name.replace(' ', '-') + ".clock");
  }

  /// Of one process only. Its own cure for waiting threads makes those of Java wait for nothing, all
  /// the time; without it they wait as they should.
  private static Map<String, String> falseTime(Path library, Path clock) {
    return Map.of(
        "LD_PRELOAD", library.toString(),
        "FAKETIME_TIMESTAMP_FILE", clock.toString(),
        "FAKETIME_CACHE_DURATION", "1",
        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
        "FAKETIME_FORCE_MONOTONIC_FIX", "0",
        "NO_FAKE_STAT", "1");
  }

  private static Optional<Path> library() throws IOException {
    Path libraries = Path.of("/usr/lib");
    try (Stream<Path> files = Files.find(libraries, 3, (file, is) -> file.endsWith("faketime/libfaketimeMT.so.1"))) {
      return files.findFirst();
    }
  }

  private static void settle() throws InterruptedException {
    Thread.sleep(15_000);
  }
}
