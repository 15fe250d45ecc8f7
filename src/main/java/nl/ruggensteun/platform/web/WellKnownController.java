package nl.ruggensteun.platform.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import nl.ruggensteun.platform.Settings;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Addresses that programs expect at a fixed place (RFC 9116, and the change-password address).
@RestController
class WellKnownController {
  private final Settings settings;
  private final Clock clock;

  WellKnownController(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping("/.well-known/security.txt")
  ResponseEntity<String> security() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
        .body(
            """
            Contact: mailto:%s
            Expires: %s
            Preferred-Languages: nl, en
            Canonical: %s/.well-known/security.txt
            """
                .formatted(
                    settings.mail().from(),
                    clock.instant().plus(Duration.ofDays(180)).truncatedTo(ChronoUnit.DAYS),
                    settings.origin()));
  }

  /// Members change their ten words in the office.
  @GetMapping("/.well-known/change-password")
  ResponseEntity<Void> changePassword() {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/bureau")).build();
  }
}
