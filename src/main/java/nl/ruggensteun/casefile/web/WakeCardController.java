package nl.ruggensteun.casefile.web;

import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.casefile.WriteWakeCard;
import nl.ruggensteun.platform.web.Refused;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.GivenEpoch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whoever is responsible lays a wake card ready, or takes it away.
@RestController
@RequestMapping("/api/v1/case-files/{id}/wake-card")
class WakeCardController {
  private final WriteWakeCard cards;

  WakeCardController(WriteWakeCard cards) {
    this.cards = cards;
  }

  record Body(@Nullable UUID audienceId, @Nullable GivenEpoch epoch, @Nullable GivenEntry entry) {}

  @PutMapping
  ResponseEntity<Object> write(SignedIn who, @PathVariable("id") UUID id, @RequestBody Body body) {
    WriteWakeCard.Given given =
        new WriteWakeCard.Given(
            Given.needed(body.audienceId(), "audienceId"),
            Given.needed(body.epoch(), "epoch"),
            Given.needed(body.entry(), "entry"));
    cards.write(who, id, given).orElseThrow(Refused::new);
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping
  ResponseEntity<Object> withdraw(SignedIn who, @PathVariable("id") UUID id) {
    cards.withdraw(who, id).orElseThrow(Refused::new);
    return ResponseEntity.noContent().build();
  }
}
