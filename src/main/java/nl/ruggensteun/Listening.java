package nl.ruggensteun;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.ruggensteun.platform.SettingsRefused;

/// Where the program answers: on this machine only, behind a proxy that speaks TLS, or to everybody
/// when it has a certificate of its own.
///
/// @param settings what stands in the installation's own file
record Listening(Map<String, String> settings) {
  private static final String CERTIFICATE = "ruggensteun.tls.certificate";
  private static final String KEY = "ruggensteun.tls.key";

  /// What the web server reads.
  ///
  /// @throws SettingsRefused when the certificate cannot be used as it was set
  Map<String, Object> properties() {
    Optional<Path> certificate = file(CERTIFICATE);
    Optional<Path> key = file(KEY);
    if (certificate.isPresent() != key.isPresent()) {
      throw new SettingsRefused(
          "Zet " + CERTIFICATE + " en " + KEY + " allebei, of geen van beide.");
    }
    return certificate.map(pem -> overTls(pem, key.orElseThrow())).orElseGet(Listening::onlyHere);
  }

  private static Map<String, Object> onlyHere() {
    return Map.of("server.address", "127.0.0.1");
  }

  private Map<String, Object> overTls(Path certificate, Path key) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.address", settings.getOrDefault("ruggensteun.address", "0.0.0.0"));
    properties.put("server.ssl.certificate", certificate.toUri().toString());
    properties.put("server.ssl.certificate-private-key", key.toUri().toString());
    properties.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
    properties.put("management.server.ssl.enabled", "false");
    if (!settings.getOrDefault("ruggensteun.origin", "").startsWith("https://")) {
      throw new SettingsRefused(
          "Met een certificaat hoort ook ruggensteun.origin, bijvoorbeeld https://voorbeeld.nl.");
    }
    return properties;
  }

  private Optional<Path> file(String name) {
    Optional<Path> file =
        Optional.ofNullable(settings.get(name))
            .map(String::trim)
            .filter(text -> !text.isEmpty())
            .map(text -> Path.of(text).toAbsolutePath());
    file.filter(path -> !Files.isReadable(path)).ifPresent(path -> refuse(name, path));
    return file;
  }

  private static void refuse(String name, Path path) {
    throw new SettingsRefused("Het bestand van " + name + " is niet te lezen: " + path);
  }
}
