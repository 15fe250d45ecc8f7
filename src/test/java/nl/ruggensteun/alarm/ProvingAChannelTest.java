package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.access.AccessWorld;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.platform.FieldError;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.SeededRandomness;
import nl.ruggensteun.platform.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProvingAChannelTest {
  private static final SignedIn BRAM = confidant();
  private static final SignedIn DIRK = confidant();

  private final AccessWorld world = new AccessWorld();
  private final AlarmNode node = new AlarmNode(world.database, world.clock);
  private final ChannelBook book =
      new ChannelBook(
          world.database.jdbc(),
          world.database.transactions(),
          world.get(AuditLog.class),
          world.clock,
          node.ids);
  private final List<String> heard = new ArrayList<>();
  private final Channels channels = new Channels(world.database.jdbc());

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void six_digits_that_come_back_confirm_it() {
    UUID telephone = added("voice", "06 1234 5678");
    assertThat(channels.amongThose(List.of(BRAM.memberId()))).isEmpty();

    assertThat(tests().send(BRAM.memberId(), telephone)).isEqualTo(ChannelTests.Sent.YES);
    assertThat(tests().confirm(BRAM.memberId(), telephone, digits())).isTrue();

    assertThat(channels.amongThose(List.of(BRAM.memberId()))).containsExactly(BRAM.memberId());
  }

  @Test
  void a_voice_says_the_digits_one_by_one() {
    tests().send(BRAM.memberId(), added("voice", "0612345678"));

    assertThat(heard.getFirst()).containsPattern("\\d, \\d, \\d, \\d, \\d, \\d");
  }

  @Test
  void wrong_digits_count_and_after_five_the_right_ones_come_too_late() {
    UUID telephone = added("sms", "0612345678");
    tests().send(BRAM.memberId(), telephone);
    String wrong = digits().equals("000000") ? "000001" : "000000";
    for (int i = 0; i < 5; i++) {
      assertThat(tests().confirm(BRAM.memberId(), telephone, wrong)).isFalse();
    }

    assertThat(tests().confirm(BRAM.memberId(), telephone, digits())).isFalse();
  }

  @Test
  void digits_are_good_for_ten_minutes_and_for_one_time() {
    UUID telephone = added("sms", "0612345678");
    tests().send(BRAM.memberId(), telephone);
    world.clock.forward(Duration.ofMinutes(10));
    assertThat(tests().confirm(BRAM.memberId(), telephone, digits())).isFalse();

    tests().send(BRAM.memberId(), telephone);
    assertThat(tests().confirm(BRAM.memberId(), telephone, digits())).isTrue();
    assertThat(tests().confirm(BRAM.memberId(), telephone, digits())).isFalse();
  }

  @Test
  void a_second_test_waits_a_moment() {
    UUID telephone = added("sms", "0612345678");
    tests().send(BRAM.memberId(), telephone);
    assertThat(tests().send(BRAM.memberId(), telephone)).isEqualTo(ChannelTests.Sent.TOO_SOON);

    world.clock.forward(Duration.ofSeconds(11));
    assertThat(tests().send(BRAM.memberId(), telephone)).isEqualTo(ChannelTests.Sent.YES);
  }

  @Test
  void another_member_can_neither_test_nor_confirm_nor_remove_it() {
    UUID telephone = added("sms", "0612345678");
    tests().send(BRAM.memberId(), telephone);

    assertThat(tests().send(DIRK.memberId(), telephone)).isEqualTo(ChannelTests.Sent.MISSING);
    assertThat(tests().confirm(DIRK.memberId(), telephone, digits())).isFalse();
    assertThat(book.remove(DIRK, telephone)).isFalse();
    assertThat(book.of(DIRK.memberId())).isEmpty();
  }

  @Test
  void the_same_number_in_another_writing_is_the_same_channel() {
    assertThat(added("voice", "06-12345678")).isEqualTo(added("voice", "0031 6 1234 5678"));
    assertThat(book.of(BRAM.memberId()))
        .extracting(OwnChannel::address)
        .containsExactly("+31612345678");
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    assertThat(NewChannel.read("push", "http://127.0.0.1/", null, "AA"))
        .isEqualTo(
            new NewChannel.Read.Wrong(
                List.of(
                    new FieldError("address", "unreadable"),
                    new FieldError("p256dh", "required"),
                    new FieldError("auth", "unreadable"))));
    assertThat(NewChannel.read("voice", "112", null, null))
        .isEqualTo(
            new NewChannel.Read.Wrong(
                List.of(new FieldError("address", "not-a-telephone-number"))));
    assertThat(NewChannel.read("mail", "bram@", null, null))
        .isEqualTo(
            new NewChannel.Read.Wrong(List.of(new FieldError("address", "not-an-e-mail-address"))));
  }

  @Test
  void a_practice_call_from_ring_to_closing_makes_ready_for_the_roster() {
    UUID telephone = added("sms", "0612345678");
    tests().send(BRAM.memberId(), telephone);
    tests().confirm(BRAM.memberId(), telephone, digits());
    PracticeCalls practice =
        new PracticeCalls(
            node.alarms,
            world.database.jdbc(),
            world.database.transactions(),
            world.clock,
            node.ids);
    practice.ring(BRAM.memberId());
    practice.ring(BRAM.memberId());
    node.beat();
    assertThat(node.world.members()).containsExactly(BRAM.memberId());
    AlarmBook alarms = new AlarmBook(world.database.jdbc(), world.clock);
    UUID alarm = alarms.of(BRAM.memberId()).getFirst().alarmId();

    assertThat(practice.close(alarm, BRAM.memberId())).isFalse();
    node.alarms.acknowledge(alarm, BRAM.memberId());
    assertThat(channels.practised(List.of(BRAM.memberId()))).isEmpty();
    assertThat(practice.close(alarm, BRAM.memberId())).isTrue();

    assertThat(channels.practised(List.of(BRAM.memberId()))).containsExactly(BRAM.memberId());
    assertThat(alarms.of(BRAM.memberId())).isEmpty();
  }

  @Test
  void each_member_is_woken_in_the_language_of_her_choice_and_dutch_when_she_chose_none() {
    UUID bram = added("sms", "0612345678");
    assertThat(book.languageOf(BRAM.memberId())).isEqualTo(Language.NL);
    tests().send(BRAM.memberId(), bram);
    assertThat(heard.getLast()).startsWith("Uw proefcode is");

    book.speak(BRAM, Language.NL);
    book.speak(BRAM, Language.EN);
    world.clock.forward(Duration.ofMinutes(1));
    tests().send(BRAM.memberId(), bram);
    assertThat(heard.getLast()).startsWith("Your test code is");

    tests().confirm(BRAM.memberId(), bram, digits());
    assertThat(channels.usableOf(List.of(BRAM.memberId())))
        .hasEntrySatisfying(
            BRAM.memberId(),
            own -> assertThat(own).extracting(Channel::language).containsExactly(Language.EN));
    assertThat(book.languageOf(DIRK.memberId())).isEqualTo(Language.NL);
    book.removeAll(BRAM.memberId());
    assertThat(book.languageOf(BRAM.memberId())).isEqualTo(Language.NL);
  }

  @Test
  void an_alarm_says_in_that_language_that_somebody_waits_and_nothing_else() {
    UUID bram = added("mail", "bram@ruggensteun.example");
    book.speak(BRAM, Language.EN);
    Channel mailbox = book.find(BRAM.memberId(), bram).orElseThrow();

    for (AlarmKind kind :
        List.of(AlarmKind.REQUEST, AlarmKind.NOBODY, AlarmKind.COMMITMENT, AlarmKind.GAP)) {
      Message message =
          new Words(new Texts(), node.receipts)
              .of(new Attempt(UUID.randomUUID(), UUID.randomUUID(), kind, 1, mailbox));
      assertThat(message.subject()).isEqualTo("Someone is waiting");
      assertThat(message.text()).contains("pen the office").doesNotContain("bram", "http");
    }
  }

  private ChannelTests tests() {
    Sender listening =
        message -> {
          heard.add(message.text());
          return new Outcome.Taken("heard");
        };
    return new ChannelTests(
        world.database.jdbc(),
        book,
        new Senders(Map.of(ChannelKind.VOICE, listening, ChannelKind.SMS, listening)),
        new Words(new Texts(), node.receipts),
        new SeededRandomness(5),
        world.clock);
  }

  private String digits() {
    return heard.getLast().replaceAll("\\D", "");
  }

  private UUID added(String kind, String address) {
    return NewChannel.read(kind, address, null, null)
            instanceof NewChannel.Read.Good(NewChannel good)
        ? book.add(BRAM, good)
        : new UUID(0, 0);
  }

  private static SignedIn confidant() {
    return new SignedIn(
        UUID.randomUUID(),
        UUID.randomUUID(),
        Set.of(MemberFunction.CONFIDANT),
        Optional.of("councillors"),
        Optional.of("nvvr"));
  }
}
