package nl.ruggensteun.alarm;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.ruggensteun.platform.SettingsRefused;

/// How one gateway wants to be asked (_sjabloon_): address, headers and body with the places
/// `{number}`, `{text}` and `{receiptUrl}`. Written by whoever runs the installation.
///
/// @param headers may hold a password, so this is never printed
record GatewayTemplate(String method, String url, Map<String, String> headers, String body) {
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  /// The templates of a file, by the kind of channel they serve.
  ///
  /// @throws SettingsRefused when the file cannot be used
  static Map<ChannelKind, GatewayTemplate> read(Path file) {
    Properties lines = lines(file);
    Map<ChannelKind, GatewayTemplate> templates = new TreeMap<>();
    for (ChannelKind kind : new ChannelKind[] {ChannelKind.VOICE, ChannelKind.SMS}) {
      of(lines, kind.code() + ".").ifPresent(template -> templates.put(kind, template));
    }
    if (templates.isEmpty()) {
      throw new SettingsRefused("the gateway template has neither voice.url nor sms.url");
    }
    return templates;
  }

  /// The lines of the file, which also say how its receipts are worded.
  static Properties lines(Path file) {
    Properties lines = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      lines.load(reader);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new SettingsRefused("the gateway template cannot be read: " + file);
    }
    return lines;
  }

  private static Optional<GatewayTemplate> of(Properties lines, String prefix) {
    return Optional.ofNullable(lines.getProperty(prefix + "url"))
        .map(url -> {
          Map<String, String> headers = new LinkedHashMap<>();
          String start = prefix + "header.";
          lines.stringPropertyNames().stream()
              .filter(name -> name.startsWith(start))
              .forEach(
                  name -> headers.put(name.substring(start.length()), lines.getProperty(name, "")));
          return new GatewayTemplate(
              lines.getProperty(prefix + "method", "POST"),
              url,
              Map.copyOf(headers),
              lines.getProperty(prefix + "body", ""));
        });
  }

  /// The request for one message; each value is written so that it cannot break out of its place.
  HttpRequest request(Message message) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(filled(url, message, GatewayTemplate::inAddress)))
            .timeout(PATIENCE)
            .method(
                method,
                HttpRequest.BodyPublishers.ofString(filled(body, message, writtenInBody())));
    headers.forEach(
        (name, value) -> request.header(name, filled(value, message, GatewayTemplate::inHeader)));
    return request.build();
  }

  private static String filled(String template, Message message, UnaryOperator<String> written) {
    return template
        .replace("{number}", written.apply(message.to().address().reveal()))
        .replace("{text}", written.apply(message.text()))
        .replace("{receiptUrl}", written.apply(message.receipts().map(URI::toString).orElse("")));
  }

  private UnaryOperator<String> writtenInBody() {
    String type = "";
    for (Map.Entry<String, String> header : headers.entrySet()) {
      type = header.getKey().equalsIgnoreCase("Content-Type") ? header.getValue() : type;
    }
    if (type.contains("json")) {
      return GatewayTemplate::inJson;
    }
    return type.contains("xml") ? GatewayTemplate::inXml : GatewayTemplate::inAddress;
  }

  private static String inAddress(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String inHeader(String value) {
    return value.replaceAll("[^\\x20-\\x7e]", "");
  }

  private static String inJson(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\x00-\\x1f]", " ");
  }

  private static String inXml(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&apos;");
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
