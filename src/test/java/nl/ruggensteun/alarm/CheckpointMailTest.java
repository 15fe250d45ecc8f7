package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ruggensteun.access.AccessWorld;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.TestMember;
import nl.ruggensteun.audit.AuditVerification;
import nl.ruggensteun.audit.Checkpoints;
import nl.ruggensteun.platform.Texts;
import org.junit.jupiter.api.Test;

class CheckpointMailTest {
  private static final Pattern COPY = Pattern.compile("--copy (\\d+:[\\w-]{43})");

  private final List<Message> sent = new ArrayList<>();

  private Outcome take(Message message) {
    sent.add(message);
    return new Outcome.Taken("smtp-accepted");
  }

  private CheckpointMail mail(AccessWorld world, Clock clock) {
    Senders senders = new Senders(Map.of(ChannelKind.MAIL, this::take));
    CoordinatorMail mail =
        new CoordinatorMail(
            world.get(Members.class), QuietAlarms.channels(world), senders, new Texts());
    return new CheckpointMail(world.get(Checkpoints.class), mail, clock);
  }

  @Test
  void the_copy_in_the_mail_fits_the_log_that_it_was_made_of() {
    try (AccessWorld world = new AccessWorld()) {
      world.founds(new TestMember("Esra"));
      world.get(Checkpoints.class).make();

      assertThat(mail(world, world.get(Clock.class)).send()).isEqualTo(1);

      Matcher copy = COPY.matcher(sent.getFirst().text());
      assertThat(copy.find()).isTrue();
      Optional<AuditVerification.KeptCheckpoint> kept =
          AuditVerification.KeptCheckpoint.read(copy.group(1));
      assertThat(kept).isPresent();
      assertThat(world.get(AuditVerification.class).verify(kept)).isEmpty();
      assertThat(sent.getFirst().text()).doesNotContain("Esra");
    }
  }

  @Test
  void a_day_without_anything_new_brings_no_mail() {
    try (AccessWorld world = new AccessWorld()) {
      world.founds(new TestMember("Esra"));
      world.get(Checkpoints.class).make();
      Clock later = Clock.offset(world.get(Clock.class), Duration.ofDays(2));

      assertThat(mail(world, later).send()).isZero();
      assertThat(sent).isEmpty();
    }
  }
}
