import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two nodes and the database on one machine, each a process of its own, over the fictional team of a
/// practice environment; people reach them under one address, whichever node answers.
final class Pair implements AutoCloseable {
  private static final int RESERVE_MEGABYTES = 80;

  final Cast cast;
  final int port;
  final Part first;
  final Part second;
  private final Outside outside;
  private final Path firstFolder;
  private final Path secondFolder;
  private final int secondPort;
  private final int databasePort = Program.freePort();
  private final String password;
  private volatile Path data;
  private volatile Part database;
  private volatile boolean open = true;

  private Pair(Program demo, Cast cast, Outside outside) throws IOException {
    this.cast = cast;
    this.outside = outside;
    port = demo.port;
    secondPort = Program.freePort();
    data = demo.data;
    password = Files.readString(data.resolve("postgresql").resolve("password")).trim();
    firstFolder = Files.createTempDirectory("ruggensteun-chaos");
    secondFolder = Files.createTempDirectory("ruggensteun-chaos");
    database = databaseAt(data);
    first = node("knooppunt 1", firstFolder, port);
    second = node("knooppunt 2", secondFolder, secondPort);
  }

  /// Makes the team, then starts the three over it.
  static Pair started(Outside outside) throws Exception {
    Program demo = Program.demo();
    Cast cast = Cast.of(demo);
    demo.stop();
    Pair pair = new Pair(demo, cast, outside);
    Runtime.getRuntime().addShutdownHook(new Thread(pair::close));
    pair.database.start();
    pair.database.awaitAnswer();
    OpenAlarms.closeAll(pair.jdbc());
    pair.settings(Map.of());
    pair.first.start();
    pair.second.start();
    pair.first.awaitAnswer();
    pair.second.awaitAnswer();
    Thread.ofPlatform().daemon().start(pair::serviceManager);
    return pair;
  }

  private Part databaseAt(Path folder) {
    return new Part(
        "database",
        List.of("./ruggensteun", "database", "--port", "" + databasePort, "--data", "" + folder),
        this::databaseAnswers);
  }

  private Part node(String name, Path folder, int ownPort) {
    return new Part(
        name,
        List.of(
            "./ruggensteun", "start", "--as-root", "--port", "" + ownPort, "--data", "" + folder),
        () -> answers(ownPort));
  }

  private void settings(Map<String, String> ofTheFirst) {
    Map<String, String> common = new TreeMap<>();
    common.put("ruggensteun.database.url", "jdbc:postgresql://127.0.0.1:" + databasePort + "/ruggensteun");
    common.put("ruggensteun.database.password", password);
    common.put("ruggensteun.origin", "http://localhost:" + port);
    common.put("ruggensteun.gateway.receipt-key", "key of the chaos");
    common.put("ruggensteun.reserve.megabytes", "0");
    for (Path folder : List.of(firstFolder, secondFolder)) {
      Map<String, String> settings = Nodes.ringing(outside, folder);
      settings.putAll(common);
      settings.putAll(folder.equals(firstFolder) ? ofTheFirst : Map.of());
      Nodes.write(folder, settings);
    }
  }

  private boolean answers(int node) {
    try (Wire wire = new Wire(node)) {
      return wire.send(Wire.request(port, "GET", "/api/v1/directory", Map.of(), new byte[0])).status()
          == 200;
    } catch (IOException | RuntimeException notYet) {
      return false;
    }
  }

  private boolean databaseAnswers() {
    try (Connection connection = source().getConnection()) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  PGSimpleDataSource source() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://127.0.0.1:" + databasePort + "/ruggensteun");
    source.setUser("ruggensteun");
    source.setPassword(password);
    return source;
  }

  JdbcClient jdbc() {
    return JdbcClient.create(source());
  }

  Part database() {
    return database;
  }

  /// Where the database lies now.
  Path data() {
    return data;
  }

  List<Part> nodes() {
    return List.of(first, second);
  }

  /// Where a reporter's browser may end up.
  int[] ports() {
    return new int[] {port, secondPort};
  }

  /// Moves the database to another disk.
  void moveTo(Path disk) throws Exception {
    database.stop();
    run("cp", "-a", data.resolve("postgresql").toString(), disk.resolve("postgresql").toString());
    data = disk;
    database = databaseAt(disk);
    database.start();
    database.awaitAnswer();
  }

  /// The first node starts anew and from then on watches the disk of the database.
  void watchDisk() throws InterruptedException {
    first.stop();
    settings(
        Map.of(
            "ruggensteun.reserve.megabytes", "" + RESERVE_MEGABYTES,
            "ruggensteun.reserve.folder", data.resolve("postgresql").toString()));
    first.start();
    first.awaitAnswer();
  }

  /// All processes of PostgreSQL; the server itself first.
  List<ProcessHandle> postgres() {
    try {
      String pid =
          Files.readAllLines(data.resolve("postgresql").resolve("data").resolve("postmaster.pid"))
              .getFirst();
      return ProcessHandle.of(Long.parseLong(pid.trim())).stream()
          .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
          .toList();
    } catch (IOException | IllegalArgumentException notThere) {
      return List.of();
    }
  }

  /// The number of the server, by which a new one is known.
  long server() {
    return postgres().stream().findFirst().map(ProcessHandle::pid).orElse(0L);
  }

  private void serviceManager() {
    while (open) {
      Stream.of(database, first, second).forEach(Part::keepGoing);
      try {
        Thread.sleep(1_000);
      } catch (InterruptedException over) {
        return;
      }
    }
  }

  static void run(String... command) throws IOException, InterruptedException {
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException(command[0] + " failed");
    }
  }

  /// Ends the three, and leaves nothing behind.
  @Override
  public synchronized void close() {
    if (!open) {
      return;
    }
    open = false;
    try {
      first.stop();
      second.stop();
      database.stop();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
    postgres().forEach(ProcessHandle::destroyForcibly);
    List.of(firstFolder, secondFolder, data, cast.program().data).forEach(Program::forget);
  }
}
