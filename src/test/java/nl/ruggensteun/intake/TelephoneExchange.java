package nl.ruggensteun.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import nl.ruggensteun.ScratchFolder;

/// A real exchange with our configuration, a carrier's side in a network namespace of its own, and
/// telephones of members that answer or stay silent.
final class TelephoneExchange implements AutoCloseable {
  /// A network for each run, so that two beside each other do not ring each other's telephones.
  private static final String NETWORK = "10.77." + ProcessHandle.current().pid() % 250 + ".";

  static final String CARRIER = NETWORK + 2;
  private static final String HERE = NETWORK + 1;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final String namespace = "rs-" + ProcessHandle.current().pid();
  private final Path folder;
  private final List<Process> running = new ArrayList<>();
  private boolean closed;

  /// What has to be on the machine, and to be root.
  static List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (!"root".equals(System.getProperty("user.name"))) {
      missing.add("root");
    }
    Stream.of("kamailio", "sipp", "baresip", "ip")
        .filter(tool ->
            Stream.of("/usr/sbin", "/usr/bin", "/sbin", "/bin")
                .noneMatch(place -> Files.isExecutable(Path.of(place, tool))))
        .forEach(missing::add);
    return missing;
  }

  TelephoneExchange(String program, String token, String fallBack) {
    try {
      folder = ScratchFolder.named("ruggensteun-exchange");
      ScratchFolder.atTheEnd(this::leaveNothing);
      must("ip", "netns", "add", namespace);
      must("ip", "link", "add", outside(), "type", "veth", "peer", "name", inside());
      must("ip", "link", "set", inside(), "netns", namespace);
      must("ip", "addr", "add", HERE + "/24", "dev", outside());
      must("ip", "link", "set", outside(), "up");
      must("ip", "-n", namespace, "addr", "add", CARRIER + "/24", "dev", inside());
      must("ip", "-n", namespace, "link", "set", inside(), "up");
      must("ip", "-n", namespace, "link", "set", "lo", "up");
      Files.copy(Path.of("deploy/kamailio/kamailio.cfg"), folder.resolve("kamailio.cfg"));
      Files.writeString(folder.resolve("settings.cfg"), settings(program, token, fallBack));
      begin("exchange", "kamailio", "-DD", "-E", "-f", folder.resolve("kamailio.cfg").toString());
      sound("silence.wav", Duration.ofMinutes(1));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    waitFor("exchange", "Listening on");
  }

  private static String settings(String program, String token, String fallBack) {
    return """
    #!define LISTEN udp:%1$s:5060
    #!define DOMAIN "%1$s"
    #!define CARRIER "%2$s:5080"
    #!define PROGRAM "%3$s"
    #!define TOKEN "%4$s"
    #!define TEAM_NUMBER "+31700000000"
    #!define CALL_BACK_NUMBER "+31700000099"
    #!define MEDIA_SERVER "sip:words@%2$s:5082"
    #!define MASK_KEY "words of the test"
    #!define MASK_IP "%1$s"
    event_route[htable:mod-init] {
      $sht(carrier=>%2$s) = 1;
      $sht(line=>+31700000000) = "councillors";
      $sht(static=>councillors) = "%5$s";
    }
    """
        .formatted(HERE, CARRIER, program, token, fallBack);
  }

  /// The telephones of members: who answers and who does not.
  void telephones(List<String> answering, List<String> silent) {
    try {
      Path telephones = Files.createDirectories(folder.resolve("telephones.d"));
      String config =
          resource("baresip-config")
              .replace("@interface@", inside())
              .replace("@carrier@", CARRIER)
              .replace("@folder@", folder.toString())
              .replace("@modules@", modules());
      Files.writeString(telephones.resolve("config"), config);
      Files.writeString(
          telephones.resolve("accounts"),
          String.join("", answering.stream().map(number -> account(number, "auto")).toList())
              + String.join("", silent.stream().map(number -> account(number, "manual")).toList()));
      begin("telephones", inNetwork("baresip", "-f", telephones.toString()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    waitFor("telephones", "baresip is ready");
  }

  /// The words for who called in vain, and what hears key 1, as `deploy/words` has them.
  void words(Duration spoken) {
    try {
      sound("words.wav", spoken);
      Path words = Files.createDirectories(folder.resolve("words.d"));
      Path deployed = Path.of("deploy/words");
      String config =
          Files.readString(deployed.resolve("config"))
              .replace("192.0.2.10", CARRIER)
              .replace("eth0", inside())
              .replace("/etc/ruggensteun/words", folder.toString())
              .replace("/usr/lib/baresip/modules", modules());
      Files.writeString(words.resolve("config"), config);
      Files.writeString(
          words.resolve("accounts"),
          Files.readString(deployed.resolve("accounts")).replace("192.0.2.10", CARRIER));
      begin("words", inNetwork("baresip", "-f", words.toString()));
      waitFor("words", "baresip is ready");
      String script = deployed.resolve("press-one.mjs").toAbsolutePath().toString();
      begin("press-one", inNetwork("node", script));
      waitFor("press-one", "event=listening");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private String[] inNetwork(String... command) {
    return Stream.concat(Stream.of("ip", "netns", "exec", namespace), Stream.of(command))
        .toArray(String[]::new);
  }

  private static String account(String number, String mode) {
    return "<sip:%s@%s;transport=udp>;regint=0;answermode=%s%n".formatted(number, CARRIER, mode);
  }

  private static String modules() {
    return Files.isDirectory(Path.of("/usr/lib/baresip/modules"))
        ? "/usr/lib/baresip/modules"
        : "/usr/lib/x86_64-linux-gnu/baresip/modules";
  }

  /// Somebody on the other side of the carrier who waits to be called.
  void somebodyAt(int port, String scenario) {
    begin(scenario, sipp(scenario, port, "-m", "1"));
    eventually(scenario, () -> listens(port));
  }

  /// Whether anybody on the other side has that port open, by the list that Linux keeps.
  private boolean listens(int port) {
    try {
      Process list =
          new ProcessBuilder("ip", "netns", "exec", namespace, "cat", "/proc/net/udp").start();
      String open = new String(list.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return open.contains(":%04X ".formatted(port));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Makes a call and tells whether it went as the scenario says.
  boolean call(String scenario, String number) {
    return call(scenario, number, "all");
  }

  /// The same to a machine that answers in the millisecond in which it rings: the exchange may pass
  /// on the answer before the ringing, which every telephone but this one passes over.
  boolean callOfAMachine(String scenario, String number) {
    return call(scenario, number, "all,-abortunexp");
  }

  private boolean call(String scenario, String number, String behaviour) {
    try {
      Process call =
          begin(
              scenario,
              sipp(
                  scenario,
                  5090,
                  "-default_behaviors",
                  behaviour,
                  "-m",
                  "1",
                  "-s",
                  number,
                  HERE + ":5060"));
      return call.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && call.exitValue() == 0;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private String[] sipp(String scenario, int port, String... more) {
    try {
      Path script = folder.resolve(scenario + ".xml");
      Files.writeString(script, resource(scenario + ".xml"));
      List<String> command = new ArrayList<>(List.of("sipp", "-sf", script.toString()));
      command.addAll(List.of("-i", CARRIER, "-p", String.valueOf(port)));
      command.addAll(
          List.of(
              "-nostdin",
              "-trace_msg",
              "-message_file",
              folder.resolve(scenario + ".messages").toString()));
      command.addAll(List.of(more));
      return inNetwork(command.toArray(String[]::new));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// What one of the programs wrote: `exchange`, `telephones`, or what went over the line in a
  /// scenario.
  String wrote(String name) {
    try {
      Path file = folder.resolve(name);
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  void hangUpAll() {
    running.stream().skip(1).forEach(Process::destroyForcibly);
    running.subList(1, running.size()).clear();
  }

  private Process begin(String name, String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectOutput(folder.resolve(name).toFile())
              .start();
      running.add(process);
      return process;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void waitFor(String name, String words) {
    eventually(name, () -> wrote(name).contains(words));
  }

  private void eventually(String name, BooleanSupplier starts) {
    for (int i = 0; i < 600; i++) {
      if (starts.getAsBoolean()) {
        return;
      }
      pause(Duration.ofMillis(100));
    }
    throw new IllegalStateException(name + " did not start: " + wrote(name));
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /// A sound in which nothing is said.
  private void sound(String name, Duration length) throws IOException {
    AudioFormat telephone = new AudioFormat(8000, 16, 1, true, false);
    byte[] samples = new byte[Math.toIntExact(8000 * 2 * length.toSeconds())];
    try (AudioInputStream nothing =
        new AudioInputStream(new ByteArrayInputStream(samples), telephone, samples.length / 2)) {
      AudioSystem.write(nothing, AudioFileFormat.Type.WAVE, folder.resolve(name).toFile());
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(TelephoneExchange.class.getResourceAsStream("/sip/" + name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String outside() {
    return "rs-o" + ProcessHandle.current().pid() % 100_000;
  }

  private String inside() {
    return "rs-i" + ProcessHandle.current().pid() % 100_000;
  }

  private static void must(String... command) throws IOException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + said);
      }
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    running.forEach(process -> {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    });
    try {
      must("ip", "link", "del", outside());
      must("ip", "netns", "del", namespace);
      closed = true;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// A run that is broken off before it closed this one leaves no network behind.
  private void leaveNothing() {
    if (!closed) {
      close();
    }
  }
}
