package nl.ruggensteun.casefile.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.casefile.GivenCommitment;
import nl.ruggensteun.casefile.GivenRescue;
import nl.ruggensteun.casefile.RescueDesk;
import nl.ruggensteun.casefile.RescueFile;
import nl.ruggensteun.casefile.TakeRescuedFile;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Files that nobody looks after, and the colleague who takes one over.
@RestController
@RequestMapping("/api/v1/rescues")
class RescueController {
  private final RescueDesk desk;
  private final RescueFile rescue;
  private final TakeRescuedFile take;
  private final Members members;

  RescueController(RescueDesk desk, RescueFile rescue, TakeRescuedFile take, Members members) {
    this.desk = desk;
    this.rescue = rescue;
    this.take = take;
    this.members = members;
  }

  record PartsGiven(@Nullable List<GivenRescue.Part> parts) {}

  record TakingGiven(
      @Nullable List<TakeRescuedFile.Renewed> audiences,
      @Nullable UUID standIn,
      @Nullable GivenCommitment commitment) {}

  @GetMapping
  Map<String, Object> list(SignedIn who) {
    return RescueBody.of(desk.list(who), Names.ofMembers(members.everybody()));
  }

  /// The same without the files in need, for the strip above every screen.
  @GetMapping("/received")
  List<Map<String, Object>> received(SignedIn who) {
    return RescueBody.received(desk.received(who), Names.ofMembers(members.everybody()));
  }

  @GetMapping("/files/{id}")
  Map<String, Object> forCoordinator(SignedIn who, @PathVariable("id") UUID id) {
    return RescueBody.of(desk.forCoordinator(who, id).orElseThrow(Refused::new));
  }

  @GetMapping("/{id}")
  Map<String, Object> forReceiver(SignedIn who, @PathVariable("id") UUID id) {
    return RescueBody.of(desk.forReceiver(who, id).orElseThrow(Refused::new));
  }

  @PostMapping
  ResponseEntity<Object> propose(SignedIn who, @RequestBody GivenRescue body) {
    UUID id = rescue.propose(who, body).orElseThrow(Refused::new);
    return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("rescueId", id));
  }

  @PostMapping("/{id}/confirmations")
  ResponseEntity<Object> confirm(
      SignedIn who, @PathVariable("id") UUID id, @RequestBody PartsGiven body) {
    rescue.confirm(who, id, Given.orNone(body.parts())).orElseThrow(Refused::new);
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Object> withdraw(SignedIn who, @PathVariable("id") UUID id) {
    rescue.withdraw(who, id).orElseThrow(Refused::new);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/{id}/takes")
  ResponseEntity<Object> take(
      SignedIn who, @PathVariable("id") UUID id, @RequestBody TakingGiven body) {
    TakeRescuedFile.Taking taking =
        new TakeRescuedFile.Taking(
            Given.orNone(body.audiences()),
            Given.needed(body.standIn(), "standIn"),
            Given.needed(body.commitment(), "commitment"));
    UUID caseId = take.take(who, id, taking).orElseThrow(Refused::new);
    return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("caseId", caseId));
  }
}
