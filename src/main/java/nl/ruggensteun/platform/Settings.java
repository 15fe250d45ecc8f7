package nl.ruggensteun.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.Environment;

/// What differs between one installation and another (_instellingen_), read once at start.
///
/// @param origin scheme, host and port that people see; fixes passkeys, links and the host we
///   answer to
/// @param data the folder where everything of this installation lies
/// @param number the team's telephone number as people read it
/// @param databaseUrl a JDBC URL of an external PostgreSQL; absent means the embedded one
public record Settings(
    Mode mode,
    URI origin,
    int port,
    Path data,
    String number,
    Optional<String> databaseUrl,
    Optional<String> databaseUser,
    Optional<Secret<String>> databasePassword,
    Reserve reserve,
    Mail mail,
    Gateway gateway) {

  private static final int RESERVE_MEGABYTES = 512;

  /// A quarter of it must hold one piece of PostgreSQL's log.
  private static final int LEAST_MEGABYTES = 80;

  private static final long MEGABYTE = 1L << 20;

  /// Whether this is a practice environment (_oefenomgeving_) or the real thing.
  public enum Mode {
    DEMO,
    START
  }

  /// How much of the disk is laid aside for what cannot wait.
  ///
  /// @param folder where an external database has its data, when that is on this machine
  /// @param bytes none in a practice environment
  public record Reserve(Optional<Path> folder, long bytes) {}

  /// @param host empty when no mail server was set: then mail is not a channel
  /// @param signIn how the server knows us; with it nothing goes over a line that is not encrypted
  public record Mail(Optional<String> host, int port, String from, Optional<SignIn> signIn) {}

  /// A name and a password for somebody else's server.
  public record SignIn(String user, Secret<String> password) {}

  /// The voice and text gateway (_belcentrale_): requests are made from templates, see
  /// docs/gateways.md.
  ///
  /// @param template path of a template file; absent when no gateway was set
  public record Gateway(
      Optional<Path> template, Optional<Secret<String>> receiptKey, String callerNumber) {}

  public boolean demo() {
    return mode == Mode.DEMO;
  }

  /// Reads the settings.
  ///
  /// @throws SettingsRefused when one cannot be used; its message says which and what to do
  public static Settings from(Environment environment) {
    Reader read = new Reader(environment);
    int port = read.number("port", 8080);
    Mode mode = read.text("mode").map(Mode::valueOf).orElse(Mode.DEMO);
    return new Settings(
        mode,
        read.origin("origin", "http://localhost:" + port),
        port,
        Path.of(read.text("data").orElse(".ruggensteun/demo")).toAbsolutePath().normalize(),
        read.text("number").orElse(mode == Mode.DEMO ? "070-000 00 00" : "070-3738314"),
        read.text("database.url"),
        read.text("database.user"),
        read.text("database.password").map(Secret::of),
        read.reserve(mode == Mode.DEMO ? 0 : RESERVE_MEGABYTES),
        new Mail(
            read.text("mail.host"),
            read.number("mail.port", 25),
            read.text("mail.from").orElse("ruggensteun@localhost"),
            read.signIn("mail")),
        new Gateway(
            read.text("gateway.template").map(Path::of),
            read.text("gateway.receipt-key").map(Secret::of),
            read.text("gateway.caller-number").orElse("")));
  }

  private record Reader(Environment environment) {
    Optional<String> text(String name) {
      return Optional.ofNullable(environment.getProperty("ruggensteun." + name))
          .map(String::trim)
          .filter(text -> !text.isEmpty());
    }

    int number(String name, int otherwise) {
      try {
        return text(name).map(Integer::parseInt).orElse(otherwise);
      } catch (NumberFormatException notANumber) {
        throw new SettingsRefused("ruggensteun." + name + " must be a whole number");
      }
    }

    Reserve reserve(int otherwise) {
      int megabytes = number("reserve.megabytes", otherwise);
      if (megabytes != 0 && megabytes < LEAST_MEGABYTES) {
        throw new SettingsRefused("ruggensteun.reserve.megabytes must be 0 or at least 80");
      }
      return new Reserve(text("reserve.folder").map(Path::of), megabytes * MEGABYTE);
    }

    Optional<SignIn> signIn(String name) {
      Optional<String> user = text(name + ".user");
      Optional<String> password = text(name + ".password");
      if (user.isPresent() != password.isPresent()) {
        throw new SettingsRefused(
            "set both ruggensteun." + name + ".user and ." + name + ".password, or neither");
      }
      return user.map(present -> new SignIn(present, Secret.of(password.orElseThrow())));
    }

    URI origin(String name, String otherwise) {
      URI origin = URI.create(text(name).orElse(otherwise));
      boolean plain = origin.getPath().isEmpty() && origin.getHost() != null;
      if (!plain || !("http".equals(origin.getScheme()) || "https".equals(origin.getScheme()))) {
        throw new SettingsRefused("ruggensteun.origin must look like https://voorbeeld.nl");
      }
      if ("http".equals(origin.getScheme()) && !"localhost".equals(origin.getHost())) {
        throw new SettingsRefused(
            "plain http is only allowed on localhost; set ruggensteun.origin to an https address");
      }
      return origin;
    }
  }
}
