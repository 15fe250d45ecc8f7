package nl.ruggensteun.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/// What somebody sees who follows a wrong link or meets a failure: never a dead end, always the
/// number.
@Controller
class ErrorPages implements ErrorController {
  private final PageFrame frame;
  private final Problems problems;

  ErrorPages(PageFrame frame, Problems problems) {
    this.frame = frame;
    this.problems = problems;
  }

  @RequestMapping(value = "/error", produces = "text/html")
  String page(HttpServletRequest request, Model model) {
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    boolean english = path != null && path.toString().startsWith("/en");
    frame.fill(model, english ? Language.EN : Language.NL);
    model.addAttribute("code", code(request).code());
    return "error";
  }

  @RequestMapping("/error")
  ResponseEntity<Object> answer(HttpServletRequest request) {
    return problems.response(
        Problem.of(code(request)), Language.asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  private static ProblemCode code(HttpServletRequest request) {
    int status = status(request);
    if (status == 503) {
      return ProblemCode.UNAVAILABLE;
    }
    return status < 500 ? ProblemCode.NOT_FOUND : ProblemCode.INTERNAL;
  }

  private static int status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : 404;
  }
}
