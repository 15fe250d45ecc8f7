package nl.ruggensteun.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.ProblemCode;
import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/// What the web server itself refuses, such as an address with `%00` in it: answered in our words,
/// with the number, instead of with its own page.
@Component
class BeforeAnyFilter
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, TomcatContextCustomizer {
  private final Problems problems;

  BeforeAnyFilter(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addContextCustomizers(this);
  }

  /// As late as can be: of several that answer, the one added last comes first.
  @Override
  public void customize(Context context) {
    context.addLifecycleListener(event -> {
      if (Lifecycle.BEFORE_START_EVENT.equals(event.getType())) {
        context.getParent().getPipeline().addValve(new InOurWords());
      }
    });
  }

  private final class InOurWords extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, Throwable thrown) {
      if (response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      ProblemCode code = response.getStatus() < 500 ? ProblemCode.NOT_FOUND : ProblemCode.INTERNAL;
      Language language = Language.asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
      EdgeFilter.always(response);
      response.setStatus(code.status());
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      try {
        response.getReporter().write(problems.text(code, language));
        response.finishResponse();
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }
  }
}
