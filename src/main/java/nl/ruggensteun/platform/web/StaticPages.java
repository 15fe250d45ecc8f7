package nl.ruggensteun.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.ruggensteun.platform.AnchorFacts;
import nl.ruggensteun.platform.Settings;
import nl.ruggensteun.platform.Sha256;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/// The sealed pages as built, the same bytes for everybody.
///
/// Between two installations only the anchor differs: one small asset, named after its own hash,
/// that tells the page which team it belongs to.
@Component
public class StaticPages {
  private static final String ROOT = "/static-pages/";

  private final Settings settings;
  private final AnchorFacts facts;
  private final JsonMapper json;
  private final Map<String, String> manifest;
  private volatile Anchored anchored = new Anchored(Optional.of(""), new byte[0], "");

  StaticPages(Settings settings, AnchorFacts facts, JsonMapper json) {
    this.settings = settings;
    this.facts = facts;
    this.json = json;
    this.manifest = manifest(json);
  }

  /// A page such as `help.nl`, with the anchor's name filled in, and the number on the same line
  /// for a browser without scripts.
  Optional<byte[]> page(String name) {
    String file = anchor().file();
    return read("pages/" + name + ".html")
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .map(text -> text.replace("__ANCHOR__", file).replace("__NUMBER__", number()))
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  private String number() {
    return HtmlUtils.htmlEscape(settings.number());
  }

  Optional<byte[]> asset(String name) {
    Anchored anchor = anchor();
    return name.equals(anchor.file()) ? Optional.of(anchor.script()) : read("assets/" + name);
  }

  /// The same as it was packed; empty when it would not be smaller.
  Optional<byte[]> packed(String name, Packing packing) {
    return read(packing.code() + "/assets/" + name);
  }

  /// The address of an asset by the name it had before it was hashed, for pages rendered here.
  public String address(String logicalName) {
    String file = manifest.get(logicalName);
    if (file == null) {
      throw new IllegalArgumentException("no asset " + logicalName);
    }
    return "/" + file;
  }

  private Anchored anchor() {
    Anchored present = anchored;
    Optional<String> team = facts.team();
    if (!present.team().equals(team)) {
      present = anchorOf(team);
      anchored = present;
    }
    return present;
  }

  private Anchored anchorOf(Optional<String> team) {
    Map<String, Object> known = new LinkedHashMap<>();
    known.put("team", team.orElse(""));
    known.put("origin", settings.origin().toString());
    known.put("demo", settings.demo());
    known.put("number", settings.number());
    String script =
        "globalThis.ruggensteunAnchor=Object.freeze(" + json.writeValueAsString(known) + ");\n";
    byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
    String hash = HexFormat.of().formatHex(Sha256.of(bytes)).substring(0, 16);
    return new Anchored(team, bytes, "anchor-" + hash + ".js");
  }

  private static Map<String, String> manifest(JsonMapper json) {
    Map<String, String> names = new LinkedHashMap<>();
    read("asset-manifest.json")
        .map(json::readTree)
        .ifPresent(tree ->
            tree.propertyStream().forEach(e -> names.put(e.getKey(), e.getValue().asString())));
    return Map.copyOf(names);
  }

  private static Optional<byte[]> read(String name) {
    if (name.contains("..")) {
      return Optional.empty();
    }
    try (InputStream stream = StaticPages.class.getResourceAsStream(ROOT + name)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private record Anchored(Optional<String> team, byte[] script, String file) {}
}
