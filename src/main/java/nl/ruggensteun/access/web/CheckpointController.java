package nl.ruggensteun.access.web;

import java.util.List;
import nl.ruggensteun.access.SeenCheckpoints;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.audit.Checkpoint;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.web.Essential;
import nl.ruggensteun.platform.web.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The newest checkpoint of the access log, for members' browsers to sign.
@RestController
@RequestMapping("/api/v1/audit")
class CheckpointController {
  private final SeenCheckpoints checkpoints;

  CheckpointController(SeenCheckpoints checkpoints) {
    this.checkpoints = checkpoints;
  }

  record CheckpointBody(
      long position, String at, long size, String root, String prev, String hash) {
    static CheckpointBody of(Checkpoint checkpoint) {
      return new CheckpointBody(
          checkpoint.position(),
          Moments.of(checkpoint.at()),
          checkpoint.size(),
          Base64Url.encode(checkpoint.root()),
          Base64Url.encode(checkpoint.previous()),
          Base64Url.encode(checkpoint.hash()));
    }
  }

  record StatementBody(@Nullable String statement) {}

  @GetMapping("/checkpoints")
  List<CheckpointBody> newest(SignedIn member) {
    return checkpoints.newest().map(CheckpointBody::of).stream().toList();
  }

  @Essential
  @PostMapping("/checkpoint-countersignatures")
  ResponseEntity<Object> sign(SignedIn member, @RequestBody StatementBody body) {
    String statement = body.statement() == null ? "" : body.statement();
    return Answers.done(checkpoints.sign(member, statement));
  }
}
