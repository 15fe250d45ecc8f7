package nl.ruggensteun.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.Settings;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What holds for every answer: one strict policy, one host, nothing cached unless the answer says
/// so itself.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class EdgeFilter extends OncePerRequestFilter {
  static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "connect-src 'self'",
          "manifest-src 'self'",
          "worker-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
          "trusted-types lit-html ruggensteun");
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final Settings settings;
  private final Problems problems;

  EdgeFilter(Settings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    headers(request, response);
    if (!settings.origin().getAuthority().equals(request.getHeader(HttpHeaders.HOST))) {
      sayWhere(response);
    } else if (comesFromElsewhere(request)) {
      refuse(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  /// A request that Tomcat refuses before any filter still gets the policy with its error page.
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private void headers(HttpServletRequest request, HttpServletResponse response) {
    always(response);
    if ("https".equals(settings.origin().getScheme())) {
      response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    }
    if (request.getRequestURI().startsWith("/api/")) {
      response.setHeader("API-Version", "1.0.0");
    }
  }

  /// What every answer says, whoever gives it.
  static void always(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader(
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /// A browser names the page that sends; only our own pages may change anything.
  private boolean comesFromElsewhere(HttpServletRequest request) {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return !SAFE.contains(request.getMethod())
        && origin != null
        && !origin.equals(settings.origin().toString());
  }

  private void sayWhere(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_MISDIRECTED_REQUEST);
    write(
        response,
        MediaType.TEXT_PLAIN_VALUE,
        "Deze dienst staat op "
            + settings.origin()
            + " (this service is at "
            + settings.origin()
            + ").");
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setStatus(ProblemCode.NOT_FOUND.status());
    Language language = Language.asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    write(
        response,
        MediaType.APPLICATION_PROBLEM_JSON_VALUE,
        problems.text(ProblemCode.NOT_FOUND, language));
  }

  private static void write(HttpServletResponse response, String type, String text)
      throws IOException {
    response.setContentType(type);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getWriter().write(text);
  }
}
