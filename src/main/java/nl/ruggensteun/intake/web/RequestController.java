package nl.ruggensteun.intake.web;

import java.util.Map;
import nl.ruggensteun.intake.AcceptRequest;
import nl.ruggensteun.intake.GivenRequest;
import nl.ruggensteun.intake.Proofs;
import nl.ruggensteun.platform.web.Essential;
import nl.ruggensteun.platform.web.Moments;
import nl.ruggensteun.platform.web.Refused;
import org.altcha.altcha.Altcha;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where somebody asks for help, without an account and without a name.
@RestController
@RequestMapping("/api/v1")
class RequestController {
  private final AcceptRequest accept;
  private final Proofs proofs;

  RequestController(AcceptRequest accept, Proofs proofs) {
    this.accept = accept;
    this.proofs = proofs;
  }

  @GetMapping("/proofs")
  Map<String, Object> proof() {
    Altcha.Challenge challenge = proofs.issue();
    return Map.of(
        "algorithm", challenge.algorithm,
        "challenge", challenge.challenge,
        "salt", challenge.salt,
        "maxnumber", challenge.maxnumber,
        "signature", challenge.signature);
  }

  @Essential
  @PostMapping("/requests")
  ResponseEntity<Object> ask(@RequestBody GivenRequest body) {
    AcceptRequest.Accepted accepted = accept.accept(body).orElseThrow(Refused::new);
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(
            Map.of(
                "requestId",
                accepted.requestId(),
                "acceptedAt",
                Moments.of(accepted.acceptedAt()),
                "firstStepAt",
                Moments.of(accepted.firstStepAt())));
  }
}
