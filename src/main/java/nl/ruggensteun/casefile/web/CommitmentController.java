package nl.ruggensteun.casefile.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.casefile.GivenCommitment;
import nl.ruggensteun.casefile.KeepCommitments;
import nl.ruggensteun.casefile.OwnLine;
import nl.ruggensteun.platform.web.Essential;
import nl.ruggensteun.platform.web.Refused;
import nl.ruggensteun.vault.GivenEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Promises with a date: making, moving and keeping them, and calls that did not reach her.
@RestController
@RequestMapping("/api/v1/case-files/{id}")
class CommitmentController {
  private final KeepCommitments commitments;
  private final OwnLine ownLine;

  CommitmentController(KeepCommitments commitments, OwnLine ownLine) {
    this.commitments = commitments;
    this.ownLine = ownLine;
  }

  record PlanGiven(
      @Nullable UUID commitmentId,
      @Nullable String kind,
      @Nullable Instant dueAt,
      @Nullable UUID audienceId,
      @Nullable List<GivenEntry> entries) {}

  record FollowGiven(
      @Nullable UUID attempted,
      @Nullable GivenCommitment next,
      @Nullable List<GivenEntry> entries) {
    KeepCommitments.Follow read() {
      return new KeepCommitments.Follow(
          Optional.ofNullable(attempted), Optional.ofNullable(next), Given.orNone(entries));
    }
  }

  @Essential
  @PostMapping("/commitments")
  ResponseEntity<Object> plan(
      SignedIn who, @PathVariable("id") UUID id, @RequestBody PlanGiven body) {
    GivenCommitment given =
        new GivenCommitment(body.commitmentId(), body.kind(), body.dueAt(), body.audienceId());
    UUID planned =
        commitments.plan(who, id, given, Given.orNone(body.entries())).orElseThrow(Refused::new);
    return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("commitmentId", planned));
  }

  @Essential
  @PostMapping("/commitments/{commitment}/completions")
  ResponseEntity<Object> complete(
      SignedIn who,
      @PathVariable("id") UUID id,
      @PathVariable("commitment") UUID commitment,
      @RequestBody FollowGiven body) {
    commitments.complete(who, id, commitment, body.read()).orElseThrow(Refused::new);
    return ResponseEntity.noContent().build();
  }

  record MoveGiven(@Nullable Instant dueAt, @Nullable List<GivenEntry> entries) {}

  @Essential
  @PutMapping("/commitments/{commitment}")
  ResponseEntity<Object> move(
      SignedIn who,
      @PathVariable("id") UUID id,
      @PathVariable("commitment") UUID commitment,
      @RequestBody MoveGiven body) {
    KeepCommitments.Moving moving =
        new KeepCommitments.Moving(
            commitment, Given.needed(body.dueAt(), "dueAt"), Given.orNone(body.entries()));
    commitments.move(who, id, moving).orElseThrow(Refused::new);
    return ResponseEntity.noContent().build();
  }

  record HomeLineGiven(@Nullable String lineId, @Nullable List<GivenEntry> entries) {}

  @PutMapping("/home-line")
  ResponseEntity<Object> homeLine(
      SignedIn who, @PathVariable("id") UUID id, @RequestBody HomeLineGiven body) {
    ownLine
        .becomes(who, id, Optional.ofNullable(body.lineId()), Given.orNone(body.entries()))
        .orElseThrow(Refused::new);
    return ResponseEntity.noContent().build();
  }

  @Essential
  @PostMapping("/misses")
  ResponseEntity<Object> missed(
      SignedIn who, @PathVariable("id") UUID id, @RequestBody FollowGiven body) {
    int missed = commitments.missed(who, id, body.read()).orElseThrow(Refused::new);
    return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("missed", missed));
  }
}
