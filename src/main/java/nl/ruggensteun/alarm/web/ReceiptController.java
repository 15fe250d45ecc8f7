package nl.ruggensteun.alarm.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import nl.ruggensteun.alarm.ReceiptDesk;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Essential;
import nl.ruggensteun.platform.web.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Takes the gateway's receipts, in whatever form it sends them.
@RestController
class ReceiptController {
  private static final int LARGEST = 16_384;

  private final ReceiptDesk desk;
  private final Problems problems;

  ReceiptController(ReceiptDesk desk, Problems problems) {
    this.desk = desk;
    this.problems = problems;
  }

  /// The signature covers the bytes as they came, so they are read before anything interprets them.
  @Essential
  @PostMapping("/api/v1/receipts/{token}")
  ResponseEntity<Object> receipt(@PathVariable("token") String token, HttpServletRequest request)
      throws IOException {
    byte[] body = request.getInputStream().readNBytes(LARGEST);
    String signature = Objects.requireNonNullElse(request.getHeader(desk.signatureHeader()), "");
    return desk.take(token, body, signature)
        ? ResponseEntity.noContent().build()
        : problems.response(Problem.of(ProblemCode.NOT_FOUND), Language.NL);
  }
}
