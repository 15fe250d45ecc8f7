package nl.ruggensteun.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.alarm.Exchanges;
import nl.ruggensteun.platform.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Real calls: a caller, our exchange and members' telephones, over SIP in a network namespace.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ACallToTheTeamTest {
  private static final String ANNA = "612345678";
  private static final String FIRST = "+31600000001";
  private static final String SECOND = "+31600000002";

  private final RunningProgram program;
  private final TelephoneExchange exchange;
  private final UUID bram = new UUID(0, 1);
  private final UUID carla = new UUID(0, 2);

  ACallToTheTeamTest() {
    List<String> missing = TelephoneExchange.missing();
    assumeTrue(missing.isEmpty(), "calls over SIP need " + missing);
    program = RunningProgram.start();
    program
        .database()
        .jdbc()
        .sql("UPDATE office_line SET step_seconds = 10 WHERE line_id = 'councillors'")
        .update();
    member(bram, "Bram", FIRST);
    member(carla, "Carla", SECOND);
    SignedIn cora =
        new SignedIn(
            UUID.randomUUID(),
            UUID.randomUUID(),
            Set.of(MemberFunction.COORDINATOR),
            java.util.Optional.empty(),
            java.util.Optional.empty());
    String token =
        program.part(Exchanges.class).add(cora, "Centrale", "070 000 00 99").token().reveal();
    exchange = new TelephoneExchange(program.origin(), token, "");
  }

  @AfterEach
  void quiet() {
    exchange.hangUpAll();
    jdbc().sql("DELETE FROM alarm_call").update();
    jdbc().sql("DELETE FROM alarm_call_ring").update();
    jdbc().sql("DELETE FROM intake_missed_call").update();
  }

  @AfterAll
  void close() {
    exchange.close();
    program.close();
  }

  @Test
  void the_first_on_the_way_answers() {
    exchange.telephones(List.of(FIRST), List.of(SECOND));

    assertThat(exchange.callOfAMachine("caller-speaks", "0700000000")).isTrue();

    itWasTold("answered");
    assertThat(rings()).containsExactly(bram + " answered");
    nothingOfTheCallerIsLeft();
  }

  @Test
  void the_first_is_silent_and_the_second_answers() {
    exchange.telephones(List.of(SECOND), List.of(FIRST));

    assertThat(exchange.callOfAMachine("caller-speaks", "0700000000")).isTrue();

    itWasTold("answered");
    assertThat(rings()).containsExactly(bram + " no-answer", carla + " answered");
    nothingOfTheCallerIsLeft();
  }

  @Test
  void nobody_answers_she_presses_1_and_is_called_back_without_anybody_seeing_a_number() {
    exchange.telephones(List.of(), List.of(FIRST, SECOND));
    exchange.somebodyAt(5082, "media-server");

    assertThat(exchange.callOfAMachine("caller-waits", "0700000000")).isTrue();

    itWasTold("call-back", "nobody");
    assertThat(missedCalls("asked")).isOne();
    nothingOfTheCallerIsLeft();
    exchange.hangUpAll();
    assertThat(exchange.call("member-calls-back", "0700000099")).as("not taken yet").isFalse();
    jdbc().sql("UPDATE intake_missed_call SET taken_by = ?").param(bram).update();
    exchange.somebodyAt(5080, "person");

    assertThat(exchange.call("member-calls-back", "0700000099")).isTrue();

    assertThat(exchange.wrote("person.messages"))
        .contains("INVITE sip:+31" + ANNA)
        .contains("From: <sip:+31700000000@")
        .doesNotContain("600000001");
  }

  @Test
  void our_own_words_are_played_and_key_1_is_heard() {
    exchange.telephones(List.of(), List.of(FIRST, SECOND));
    exchange.words(Duration.ofSeconds(20));

    assertThat(exchange.callOfAMachine("caller-presses-1", "0700000000")).isTrue();

    itWasTold("call-back", "nobody");
    assertThat(missedCalls("asked")).isOne();
    assertThat(exchange.wrote("words")).doesNotContain(ANNA);
    assertThat(exchange.wrote("press-one")).isEqualTo("event=listening\n");
    nothingOfTheCallerIsLeft();
  }

  @Test
  void who_hears_our_words_and_presses_nothing_is_not_called_back() {
    exchange.telephones(List.of(), List.of(FIRST, SECOND));
    exchange.words(Duration.ofSeconds(2));

    assertThat(exchange.callOfAMachine("caller-waits", "0700000000")).isTrue();

    itWasTold("nobody");
    assertThat(missedCalls("NOT asked")).isOne();
    nothingOfTheCallerIsLeft();
  }

  @Test
  void she_hangs_up_and_that_is_known() {
    exchange.telephones(List.of(), List.of(FIRST, SECOND));

    assertThat(exchange.call("caller-hangs-up", "0700000000")).isTrue();

    itWasTold("hung-up");
    assertThat(missedCalls("NOT asked")).isOne();
    nothingOfTheCallerIsLeft();
  }

  @Test
  void a_stranger_who_calls_the_call_back_number_reaches_nobody() {
    exchange.somebodyAt(5080, "person");

    assertThat(exchange.call("caller-speaks", "0700000099")).isFalse();
  }

  /// Not in the exchange's log, not on the members' telephones, not in our tables.
  private void nothingOfTheCallerIsLeft() {
    assertThat(exchange.wrote("exchange")).doesNotContain(ANNA);
    assertThat(exchange.wrote("telephones")).contains("700000000").doesNotContain(ANNA);
    List<String> tables =
        jdbc()
            .sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
            .query((row, number) -> row.getString(1))
            .list();
    for (String table : tables) {
      assertThat(
              jdbc()
                  .sql("SELECT count(*) FROM \"" + table + "\" t WHERE t::text LIKE ?")
                  .param("%" + ANNA + "%")
                  .query(Integer.class)
                  .single())
          .as(table)
          .isZero();
    }
  }

  /// Reports leave once a second, so one that should not be there would come after the last.
  private void itWasTold(String... outcomes) {
    for (int i = 0; i < 60 && outcomes().size() < outcomes.length; i++) {
      TelephoneExchange.pause(Duration.ofSeconds(1));
    }
    TelephoneExchange.pause(Duration.ofMillis(2500));
    assertThat(outcomes()).containsExactly(outcomes);
  }

  private List<String> outcomes() {
    return jdbc()
        .sql("SELECT outcome FROM alarm_call ORDER BY outcome")
        .query((row, number) -> row.getString(1))
        .list();
  }

  private int missedCalls(String which) {
    return jdbc()
        .sql("SELECT count(*) FROM intake_missed_call WHERE " + which)
        .query(Integer.class)
        .single();
  }

  private List<String> rings() {
    return jdbc()
        .sql("SELECT member_id || ' ' || result FROM alarm_call_ring ORDER BY position")
        .query((row, number) -> row.getString(1))
        .list();
  }

  private void member(UUID id, String name, String number) {
    jdbc()
        .sql(
            """
            INSERT INTO access_member (member_id, name, mail, state, created_at)
            VALUES (?, ?, 'member@ruggensteun.example', 'active', now())
            """)
        .params(id, name)
        .update();
    jdbc()
        .sql(
            """
            INSERT INTO access_key (key_id, member_id, key_epoch, recipient, recipient_hash, verify_key,
              functions, line_id, association, shown_nl, shown_en, avoids, added_position)
            VALUES (?, ?, 1, '', '', '', '{confidant}', 'councillors', 'nvvr', '', '', '{}', 1)
            """)
        .params(UUID.randomUUID(), id)
        .update();
    jdbc()
        .sql(
            """
            INSERT INTO alarm_channel (channel_id, member_id, kind, address, added_at, verified_at)
            VALUES (?, ?, 'voice', ?, now(), now())
            """)
        .params(program.part(Ids.class).next(), id, number)
        .update();
  }

  private JdbcClient jdbc() {
    return program.database().jdbc();
  }
}
