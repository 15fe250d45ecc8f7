package nl.ruggensteun.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Serves the sealed pages and everything they load.
@RestController
class StaticPagesController {
  private static final Map<String, MediaType> TYPES =
      Map.of(
          "js", MediaType.parseMediaType("text/javascript;charset=UTF-8"),
          "css", MediaType.parseMediaType("text/css;charset=UTF-8"),
          "svg", MediaType.parseMediaType("image/svg+xml"),
          "png", MediaType.IMAGE_PNG,
          "json", MediaType.APPLICATION_JSON,
          "webmanifest", MediaType.parseMediaType("application/manifest+json"));

  /// The name of an asset holds a hash of its bytes. Only one that exists: a name that an update
  /// took away may come back.
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final StaticPages pages;

  StaticPagesController(StaticPages pages) {
    this.pages = pages;
  }

  @GetMapping("/hulp")
  ResponseEntity<byte[]> help() {
    return page("help.nl");
  }

  @GetMapping("/en/help")
  ResponseEntity<byte[]> helpInEnglish() {
    return page("help.en");
  }

  /// The date of today, and nothing that says whose page it is.
  @GetMapping("/vandaag")
  ResponseEntity<byte[]> today() {
    return page("today.nl");
  }

  @GetMapping("/en/today")
  ResponseEntity<byte[]> todayInEnglish() {
    return page("today.en");
  }

  @GetMapping("/bureau")
  ResponseEntity<byte[]> office() {
    return page("bureau.nl");
  }

  @GetMapping("/en/office")
  ResponseEntity<byte[]> officeInEnglish() {
    return page("bureau.en");
  }

  @GetMapping("/assets/{name}")
  ResponseEntity<byte[]> asset(
      @PathVariable("name") String name,
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String accepts,
      HttpServletResponse response) {
    Optional<byte[]> asset = packed(name, accepts, response).or(() -> pages.asset(name));
    if (asset.isPresent()) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
      response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }
    return answer(asset, TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
  }

  private Optional<byte[]> packed(
      String name, @Nullable String accepts, HttpServletResponse response) {
    for (Packing packing : Packing.accepted(accepts)) {
      Optional<byte[]> packed = pages.packed(name, packing);
      if (packed.isPresent()) {
        response.setHeader(HttpHeaders.CONTENT_ENCODING, packing.code());
        return packed;
      }
    }
    return Optional.empty();
  }

  /// A service worker may only watch over pages at or below its own address, so it lives at the
  /// top.
  @GetMapping("/service-worker.js")
  ResponseEntity<byte[]> serviceWorker() {
    return answer(pages.asset("service-worker.js"), TYPES.get("js"));
  }

  private ResponseEntity<byte[]> page(String name) {
    return answer(pages.page(name), MediaType.parseMediaType("text/html;charset=UTF-8"));
  }

  private static ResponseEntity<byte[]> answer(Optional<byte[]> bytes, @Nullable MediaType type) {
    return bytes
        .map(found -> ResponseEntity.ok().contentType(orPlain(type)).body(found))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static MediaType orPlain(@Nullable MediaType type) {
    return type == null ? MediaType.APPLICATION_OCTET_STREAM : type;
  }
}
