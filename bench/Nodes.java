import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Real nodes that ring through the gateway and the mail server of a measurement, over the team of a
/// practice environment.
final class Nodes {
  private Nodes() {}

  /// The same folder as a real installation.
  static Program real(Program demo, Outside outside) {
    write(demo.data, ringing(outside, demo.data));
    put(demo.data.resolve("mode"), "START");
    return Program.start("start", demo.data, demo.port);
  }

  /// Another node over the database of this one.
  static Program beside(Program first, Outside outside) throws IOException {
    Path data = Files.createTempDirectory("ruggensteun-bench");
    Map<String, String> settings = ringing(outside, data);
    settings.putAll(first.databaseSettings());
    settings.put("ruggensteun.origin", first.origin());
    write(data, settings);
    return Program.start("start", data, Program.freePort());
  }

  /// Each alarm rings for itself, through local endpoints.
  static Map<String, String> ringing(Outside outside, Path data) {
    Path template = data.resolve("gateway.properties");
    put(
        template,
        """
        voice.url=http://localhost:%d/calls
        voice.header.Content-Type=application/json
        voice.body={"to":"{number}","speak":"{text}","receipt":"{receiptUrl}"}
        """
            .formatted(outside.gatewayPort()));
    Map<String, String> settings = new TreeMap<>();
    settings.put("ruggensteun.gateway.template", template.toString());
    settings.put("ruggensteun.mail.host", "127.0.0.1");
    settings.put("ruggensteun.mail.port", "" + outside.mailPort());
    settings.put("ruggensteun.alarm.bundle-seconds", "0");
    return settings;
  }

  static void write(Path data, Map<String, String> settings) {
    put(
        data.resolve("ruggensteun.properties"),
        settings.entrySet().stream()
            .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
            .collect(Collectors.joining()));
  }

  /// Everybody is reached by mail too.
  static void mailRings(JdbcClient database) {
    database
        .sql(
            """
            INSERT INTO alarm_channel (channel_id, member_id, kind, address, added_at, verified_at)
            SELECT gen_random_uuid(), member_id, 'mail', mail, now(), now() FROM access_member
            """)
        .update();
  }

  private static void put(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
