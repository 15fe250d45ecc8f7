package nl.ruggensteun.guidance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.ruggensteun.platform.web.Refused;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// A page for members only, made anew each time. Whoever is not signed in gets the answer for a
/// page that does not exist.
interface PageForMembers {
  static void write(HttpServletResponse response, String html) throws IOException {
    response.setContentType(MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getWriter().write(html);
  }

  @ExceptionHandler(Refused.class)
  default void asIfItWereNotThere(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }
}
