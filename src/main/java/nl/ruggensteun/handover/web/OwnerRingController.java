package nl.ruggensteun.handover.web;

import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.handover.RingOwner;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Essential;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Letting the owner of a file be rung, and that it is no longer needed.
@RestController
@RequestMapping("/api/v1/owner-rings")
class OwnerRingController {
  private final RingOwner owner;

  OwnerRingController(RingOwner owner) {
    this.owner = owner;
  }

  record RingBody(@Nullable UUID caseId) {}

  /// A file that is not hers to know of gives the same answer as one that does not exist.
  @Essential
  @PostMapping
  ResponseEntity<Void> ring(SignedIn who, @RequestBody RingBody asked) {
    UUID file = Optional.ofNullable(asked.caseId()).orElseThrow(OwnerRingController::missing);
    return switch (owner.ring(who, file)) {
      case RingOwner.Outcome.Rings() -> ResponseEntity.status(HttpStatus.CREATED).build();
      case RingOwner.Outcome.NobodyRings() ->
          throw new Refused(Problem.of(ProblemCode.CONFLICT).with("reason", "nobody-rings"));
      case RingOwner.Outcome.NotHers() -> throw missing();
    };
  }

  @Essential
  @PostMapping("/{id}/endings")
  ResponseEntity<Void> end(SignedIn who, @PathVariable("id") UUID id) {
    if (!owner.end(who, id)) {
      throw missing();
    }
    return ResponseEntity.noContent().build();
  }

  private static Refused missing() {
    return new Refused(Problem.of(ProblemCode.NOT_FOUND));
  }
}
