package nl.ruggensteun;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The `--name value` pairs behind a command, and at most one plain word before them.
record Options(String word, Map<String, String> values) {
  private static final Set<String> SWITCHES = Set.of("as-root");

  static Options of(List<String> arguments) {
    Map<String, String> values = new HashMap<>();
    String word = "";
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (!argument.startsWith("--")) {
        word = argument;
      } else if (SWITCHES.contains(argument.substring(2)) || i + 1 == arguments.size()) {
        values.put(argument.substring(2), "");
      } else {
        i++;
        values.put(argument.substring(2), arguments.get(i));
      }
    }
    return new Options(word, Map.copyOf(values));
  }

  Command only(Set<String> allowed, Supplier<Command> command) {
    return values.keySet().stream()
        .filter(name -> !allowed.contains(name))
        .findFirst()
        .<Command>map(
            name -> new Command.Refused("Onbekende optie: --" + name + "\n" + Command.USAGE))
        .orElseGet(command);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  Path data(String otherwise) {
    return text("data")
        .map(Path::of)
        .orElse(Path.of(".ruggensteun", otherwise))
        .toAbsolutePath()
        .normalize();
  }

  /// The port; empty when what was given is not one. Of a node the next port is for health.
  Optional<Integer> port(String otherwise) {
    try {
      int port = Integer.parseInt(text("port").orElse(otherwise));
      return port >= 1 && port <= 65_534 ? Optional.of(port) : Optional.empty();
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
