package nl.ruggensteun.alarm.web;

import java.nio.charset.StandardCharsets;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.Settings;
import nl.ruggensteun.platform.web.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The calling card (_nummerkaart_): the number that wakes, as a contact that a telephone lets
/// through when it is set not to disturb. Its name says nothing to whoever looks along.
@RestController
class CallingCardController {
  private static final MediaType VCARD = MediaType.parseMediaType("text/vcard;charset=UTF-8");

  private final Settings settings;

  CallingCardController(Settings settings) {
    this.settings = settings;
  }

  @GetMapping("/api/v1/calling-card.vcf")
  ResponseEntity<byte[]> card(SignedIn member) {
    String number = settings.gateway().callerNumber();
    if (number.isEmpty()) {
      throw new Refused(Problem.of(ProblemCode.NOT_FOUND));
    }
    return ResponseEntity.ok()
        .contentType(VCARD)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dienst.vcf\"")
        .body(card(number).getBytes(StandardCharsets.UTF_8));
  }

  static String card(String number) {
    return String.join(
        "\r\n",
        "BEGIN:VCARD",
        "VERSION:4.0",
        "FN:Dienst",
        "N:Dienst;;;;",
        "TEL;VALUE=uri;TYPE=voice:tel:" + number.replaceAll("[^+0-9]", ""),
        "END:VCARD",
        "");
  }
}
