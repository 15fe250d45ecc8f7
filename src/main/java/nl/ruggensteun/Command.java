package nl.ruggensteun;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.ruggensteun.platform.Settings.Mode;

/// What was asked on the command line (_opdracht_).
sealed interface Command {
  String USAGE =
      """
      Gebruik: ./ruggensteun demo|start [--port 8080] [--data MAP] [--as-root]
               ./ruggensteun database [--port 5433] [--data MAP]
               ./ruggensteun audit verify [--data MAP] [--copy NUMMER:HASH]
               ./ruggensteun test | bench NAAM\
      """;

  /// Serve pages, as a practice environment or for real.
  record Serve(Mode mode, int port, Path data, Map<String, String> more) implements Command {
    /// What Spring reads; settings of the installation's own file come before these.
    Map<String, Object> properties(Map<String, String> own) {
      Map<String, Object> all = new HashMap<>();
      all.put("ruggensteun.mode", mode.name());
      all.put("ruggensteun.port", String.valueOf(port));
      all.put("ruggensteun.data", data.toString());
      all.put("server.port", String.valueOf(port));
      all.put("management.server.port", String.valueOf(port + 1));
      all.putAll(own);
      all.putAll(new Listening(own).properties());
      all.putAll(more);
      return all;
    }
  }

  /// @param port the same at every start, since other nodes know it by it
  record DatabaseOnly(Path data, int port) implements Command {}

  record AuditVerify(Path data, Optional<String> copy) implements Command {}

  record Refused(String sentence) implements Command {
    static Refused port() {
      return new Refused("--port moet een getal van 1 tot 65534 zijn.");
    }
  }

  /// Reads the command line; every mistake ends in a sentence.
  static Command of(String[] arguments) {
    if (arguments.length == 0) {
      return new Serve(Mode.DEMO, 8080, Path.of(".ruggensteun", "demo"), Map.of());
    }
    Options options = Options.of(List.of(arguments).subList(1, arguments.length));
    return switch (arguments[0]) {
      case "demo" -> serve(Mode.DEMO, options);
      case "start" -> start(options);
      case "database" -> database(options);
      case "audit" ->
          "verify".equals(options.word())
              ? options.only(
                  Set.of("data", "copy"),
                  () -> new AuditVerify(options.data("data"), options.text("copy")))
              : new Refused(USAGE);
      default -> new Refused("Onbekende opdracht: " + arguments[0] + "\n" + USAGE);
    };
  }

  private static Command start(Options options) {
    if ("root".equals(System.getProperty("user.name")) && options.text("as-root").isEmpty()) {
      return new Refused(
          "Start dit niet als root: maak een eigen gebruiker, of geef --as-root als u weet waarom.");
    }
    return serve(Mode.START, options);
  }

  private static Command database(Options options) {
    return options.only(
        Set.of("port", "data"),
        () ->
            options
                .port("5433")
                .<Command>map(port -> new DatabaseOnly(options.data("data"), port))
                .orElseGet(Refused::port));
  }

  private static Command serve(Mode mode, Options options) {
    return options.only(
        Set.of("port", "data", "as-root"),
        () -> {
          Optional<Integer> port = options.port("8080");
          return port.isEmpty()
              ? Refused.port()
              : new Serve(
                  mode, port.get(), options.data(mode == Mode.DEMO ? "demo" : "data"), Map.of());
        });
  }
}
