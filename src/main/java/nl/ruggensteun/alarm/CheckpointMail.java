package nl.ruggensteun.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.ruggensteun.audit.Checkpoint;
import nl.ruggensteun.audit.Checkpoints;
import nl.ruggensteun.platform.Base64Url;
import org.springframework.stereotype.Component;

/// Coordinators get the newest checkpoint of the access log (_controlepunt_) by mail each day, so
/// that whoever rewrites the log would have to rewrite their mailboxes too. The mail says with
/// which command it is held against the log.
@Component
class CheckpointMail {
  /// How often it is looked whether there is a new one.
  static final Duration EVERY = Duration.ofHours(24);

  private final Checkpoints checkpoints;
  private final CoordinatorMail mail;
  private final Clock clock;

  CheckpointMail(Checkpoints checkpoints, CoordinatorMail mail, Clock clock) {
    this.checkpoints = checkpoints;
    this.mail = mail;
    this.clock = clock;
  }

  /// Mails the last checkpoint when it was made since the day before, with an hour to spare for a
  /// job that began late; how many mails were taken.
  int send() {
    Instant yesterday = clock.instant().minus(EVERY).minus(Duration.ofHours(1));
    Optional<Checkpoint> fresh = checkpoints.last().filter(last -> !last.at().isBefore(yesterday));
    return fresh
        .map(last ->
            mail.send(
                everybody -> true,
                "alarm.checkpoint",
                Long.toString(last.position()),
                Base64Url.encode(last.hash())))
        .orElse(0);
  }
}
