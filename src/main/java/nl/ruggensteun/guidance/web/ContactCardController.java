package nl.ruggensteun.guidance.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.ruggensteun.platform.web.PageFrame;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The team's number as a contact (_contactkaart_), under its own name or under one that says
/// nothing to whoever looks along. A practice environment has no number to keep.
@RestController
class ContactCardController {
  private static final MediaType VCARD = MediaType.parseMediaType("text/vcard;charset=UTF-8");
  private static final Map<String, String> NAMES =
      Map.of("ruggensteun", "Ruggensteun", "dienst", "Dienst");

  private final PageFrame frame;

  ContactCardController(PageFrame frame) {
    this.frame = frame;
  }

  @GetMapping("/veilig-beginnen/{file}.vcf")
  ResponseEntity<byte[]> card(@PathVariable("file") String file) {
    String name = NAMES.get(file);
    String number = frame.team().dial();
    return name == null || number.isEmpty()
        ? ResponseEntity.notFound().build()
        : ResponseEntity.ok()
            .contentType(VCARD)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + ".vcf\"")
            .body(card(name, number).getBytes(StandardCharsets.UTF_8));
  }

  static String card(String name, String number) {
    return String.join(
        "\r\n",
        "BEGIN:VCARD",
        "VERSION:4.0",
        "FN:" + name,
        "N:" + name + ";;;;",
        "TEL;VALUE=uri;TYPE=voice:tel:" + number,
        "END:VCARD",
        "");
  }
}
