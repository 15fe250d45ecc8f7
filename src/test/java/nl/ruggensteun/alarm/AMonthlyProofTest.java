package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.TestDatabase;
import nl.ruggensteun.platform.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AMonthlyProofTest {
  private final PinnedClock clock = PinnedClock.atNight();
  private final TestDatabase database = TestDatabase.fresh();
  private final AlarmNode node = new AlarmNode(database, clock);
  private final List<String> mailed = new ArrayList<>();
  private final Channels channels = new Channels(database.jdbc(), clock);
  private final Retests retests =
      new Retests(
          database.jdbc(),
          new CoordinatorMail(
              new Members(database.jdbc()),
              new Channels(database.jdbc(), clock),
              new Senders(
                  Map.of(
                      ChannelKind.MAIL,
                      message -> {
                        mailed.add(message.subject());
                        return new Outcome.Taken("test");
                      })),
              new Texts()),
          clock);
  private UUID bram = new UUID(0, 0);

  @BeforeEach
  void aMemberWithATelephone() {
    bram = new TeamRows(database, clock.instant()).member("Bram", "confidant", "councillors");
    node.channel(bram, ChannelKind.VOICE);
  }

  @Test
  void is_not_asked_for_within_thirty_days() {
    clock.forward(Duration.ofDays(30));
    retests.ask();

    assertThat(mailed).isEmpty();
  }

  @Test
  void is_asked_for_once_by_mail_after_thirty_days() {
    clock.forward(Duration.ofDays(30).plusSeconds(1));
    retests.ask();
    retests.ask();

    assertThat(mailed).hasSize(1);
  }

  @Test
  void is_asked_for_in_one_mail_for_all_channels_of_a_member() {
    node.channel(bram, ChannelKind.SMS);
    clock.forward(Duration.ofDays(31));
    retests.ask();

    assertThat(mailed).hasSize(1);
  }

  @Test
  void is_asked_for_again_a_month_after_the_next_proof() {
    clock.forward(Duration.ofDays(31));
    retests.ask();
    proven();
    clock.forward(Duration.ofDays(31));
    retests.ask();

    assertThat(mailed).hasSize(2);
  }

  @Test
  void counts_for_the_roster_for_another_fortnight() {
    clock.forward(Duration.ofDays(44).minusSeconds(1));
    assertThat(channels.amongThose(Set.of(bram))).containsExactly(bram);

    clock.forward(Duration.ofSeconds(1));
    assertThat(channels.amongThose(Set.of(bram))).isEmpty();
  }

  @Test
  void makes_the_channel_count_again() {
    clock.forward(Duration.ofDays(60));
    proven();

    assertThat(channels.amongThose(Set.of(bram))).containsExactly(bram);
  }

  @Test
  void that_is_missing_silences_no_telephone() {
    clock.forward(Duration.ofDays(400));
    node.request(Duration.ofSeconds(60), bram);
    node.beat();

    assertThat(node.world.members()).containsExactly(bram);
  }

  private void proven() {
    database
        .jdbc()
        .sql("UPDATE alarm_channel SET verified_at = :now")
        .param("now", Columns.of(clock.instant()))
        .update();
  }
}
