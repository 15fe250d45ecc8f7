package nl.ruggensteun.alarm.web;

import java.util.Map;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.alarm.PushAddress;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The key that a member's browser gives to its push service.
@RestController
class PushKeyController {
  private final PushAddress push;

  PushKeyController(PushAddress push) {
    this.push = push;
  }

  @GetMapping("/api/v1/push-key")
  Map<String, String> key(SignedIn member) {
    return Map.of("key", push.publicKey());
  }
}
