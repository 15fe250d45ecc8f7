package nl.ruggensteun.guidance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.ruggensteun.ScratchFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The checker of those who write the standard for HTML, in a process of its own and without a
/// network: what it says of pages, warnings too.
final class HtmlChecker {
  private static final Path HOME = Path.of("browser", "conformance");
  private static final Path PROGRAM =
      HOME.resolve(Path.of("node_modules", "vnu-jar", "build", "dist", "vnu.jar"));

  private HtmlChecker() {}

  /// Nothing when all is well.
  ///
  /// @param pages what each says, by where it stands
  static List<String> faults(Map<String, String> pages) throws IOException, InterruptedException {
    Path folder = ScratchFolder.named("ruggensteun-pages");
    List<String> places = new ArrayList<>();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(folder.resolve(places.size() + ".html"), page.getValue());
      places.add(page.getKey());
    }
    JsonNode said = JsonMapper.shared().readTree(check(folder)).path("messages");
    ScratchFolder.remove(folder);
    return said.valueStream().map(one -> place(one, places) + ": " + words(one)).toList();
  }

  private static String check(Path folder) throws IOException, InterruptedException {
    if (!Files.exists(PROGRAM)) {
      run(HOME, List.of("npm", "ci", "--silent"));
    }
    return run(
        folder,
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            PROGRAM.toAbsolutePath().toString(),
            "--format",
            "json",
            "--stdout",
            "--exit-zero-always",
            folder.toString()));
  }

  private static String run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command.getFirst() + " failed in " + folder);
    }
    return said;
  }

  private static String place(JsonNode message, List<String> places) {
    String file = message.path("url").asString("");
    String number = file.substring(file.lastIndexOf('/') + 1).replace(".html", "");
    return places.get(Integer.parseInt(number));
  }

  private static String words(JsonNode message) {
    return message.path("message").asString("")
        + " (line "
        + message.path("lastLine").asInt(0)
        + ", "
        + message.path("extract").asString("").strip()
        + ")";
  }
}
