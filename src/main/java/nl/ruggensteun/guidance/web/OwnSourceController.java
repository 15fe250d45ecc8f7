package nl.ruggensteun.guidance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What we protect and where it ends, as it lies beside our code (_dreigingsmodel_): the source of
/// what pages say of ourselves. It is written once, in English.
@Controller
class OwnSourceController {
  private static final RenderedPage TEXT = RenderedPage.plain(read());

  private static String read() {
    try (InputStream stream =
        OwnSourceController.class.getResourceAsStream("/bronnen/threat-model.md")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @GetMapping("/bronnen/wat-wij-beschermen.txt")
  void whatWeProtect(HttpServletRequest request, HttpServletResponse response) throws IOException {
    TEXT.send(request, response);
  }
}
