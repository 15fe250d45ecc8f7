package nl.ruggensteun.guidance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import nl.ruggensteun.platform.Sha256;
import nl.ruggensteun.platform.web.Packing;
import org.springframework.http.HttpHeaders;

/// Something to read that was made once and is sent as it is, packed when the browser can unpack it
/// (_klaargezette pagina_).
public final class RenderedPage {
  /// May be kept by a browser, but it asks each time whether it still holds.
  private static final String ASK_AGAIN = "no-cache";

  /// Its address holds a hash of its bytes.
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final byte[] plain;
  private final byte[] packed;
  private final String hash;
  private final String type;
  private final String keeping;

  private RenderedPage(String text, String type, String keeping) {
    this.plain = text.getBytes(StandardCharsets.UTF_8);
    this.packed = pack(plain);
    this.hash = HexFormat.of().formatHex(Sha256.of(plain)).substring(0, 16);
    this.type = type;
    this.keeping = keeping;
  }

  public static RenderedPage html(String text) {
    return new RenderedPage(text, "text/html;charset=UTF-8", ASK_AGAIN);
  }

  /// Words as they are, without any form.
  static RenderedPage plain(String text) {
    return new RenderedPage(text, "text/plain;charset=UTF-8", ASK_AGAIN);
  }

  /// Data for a script, to be served at an address with its [#hash] in it.
  public static RenderedPage json(String text) {
    return new RenderedPage(text, "application/json", FOR_EVER);
  }

  public String hash() {
    return hash;
  }

  int packedLength() {
    return packed.length;
  }

  /// Sends it, or only says that what the browser has still holds.
  public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(keeping, request, response);
  }

  /// The same, not to be kept without asking again.
  void sendForNow(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(ASK_AGAIN, request, response);
  }

  private void send(String howLong, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String tag = "W/\"" + hash + "\"";
    response.setHeader(HttpHeaders.ETAG, tag);
    response.setHeader(HttpHeaders.CACHE_CONTROL, howLong);
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known != null && known.contains("\"" + hash + "\"")) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(type);
    byte[] body = plain;
    if (Packing.accepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING)).contains(Packing.GZIP)) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, Packing.GZIP.code());
      body = packed;
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static byte[] pack(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return packed.toByteArray();
  }
}
