package nl.ruggensteun.intake;

import static nl.ruggensteun.casefile.CaseWorld.done;
import static nl.ruggensteun.casefile.CaseWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.Outcome;
import nl.ruggensteun.casefile.Refusal;
import nl.ruggensteun.platform.FieldError;
import nl.ruggensteun.vault.GivenEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskingForHelpTest {
  private final CaseWorld world = new CaseWorld();

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void accepted_means_kept_recorded_and_an_alarm_whose_first_step_is_now() {
    Anna anna = new Anna(world, world.bram, world.bea);

    AcceptRequest.Accepted accepted = anna.asks();

    assertThat(accepted.requestId()).isEqualTo(anna.requestId);
    assertThat(world.get(Alarms.class).stateOf(AlarmKind.REQUEST, anna.requestId))
        .hasValueSatisfying(
            alarm -> assertThat(alarm.nextStepAt()).isEqualTo(world.clock.instant()));
    assertThat(world.get(AuditLog.class).of(ChainId.ofCase(anna.requestId)))
        .singleElement()
        .satisfies(act -> assertThat(act.act().what()).isEqualTo("request.accepted"));
    assertThat(rowsOf("vault_grant", anna)).isEqualTo(3);
    assertThat(rowsOf("vault_share", anna)).isEqualTo(2);
    assertThat(rowsOf("vault_entry", anna)).isEqualTo(2);
  }

  @Test
  void sending_the_same_twice_is_one_request_with_the_same_answer() {
    Anna anna = new Anna(world, world.bram, world.bea);
    AcceptRequest.Accepted first = anna.asks();
    world.clock.forward(Duration.ofMinutes(3));

    AcceptRequest.Accepted second =
        done(world.get(AcceptRequest.class).accept(anna.requestWithProof("spent or lost")));

    assertThat(second).isEqualTo(first);
  }

  @Test
  void many_doubled_sendings_at_the_same_moment_are_one_request() throws Exception {
    Anna anna = new Anna(world, world.bram, world.bea);
    GivenRequest request = anna.request();
    Callable<Outcome<AcceptRequest.Accepted>> send =
        () -> world.get(AcceptRequest.class).accept(request);

    try (ExecutorService phones = Executors.newFixedThreadPool(8)) {
      List<Future<Outcome<AcceptRequest.Accepted>>> sent =
          phones.invokeAll(Stream.generate(() -> send).limit(8).toList());
      for (Future<Outcome<AcceptRequest.Accepted>> one : sent) {
        assertThat(done(one.get()).requestId()).isEqualTo(anna.requestId);
      }
    }

    assertThat(rowsOf("vault_grant", anna)).isEqualTo(3);
  }

  @Test
  void other_bytes_under_the_same_locator_are_answered_as_if_nothing_were_there() {
    Anna anna = new Anna(world, world.bram, world.bea);
    anna.asks();

    assertThat(refusal(world.get(AcceptRequest.class).accept(anna.wishes("now").request())))
        .isEqualTo(new Refusal.NotFound());
  }

  @Test
  void a_proof_of_work_pays_for_one_request_only() {
    Anna anna = new Anna(world, world.bram);
    anna.asks();
    Anna other = new Anna(world, world.bram);
    String spent = anna.request().proof() == null ? "" : String.valueOf(anna.request().proof());

    assertThat(refusal(world.get(AcceptRequest.class).accept(other.requestWithProof(spent))))
        .isEqualTo(Refusal.Invalid.field("proof", "used-before"));
    assertThat(rowsOf("vault_grant", other)).isZero();
  }

  @Test
  void without_a_proof_of_work_nothing_is_kept() {
    Anna anna = new Anna(world, world.bram);

    assertThat(refusal(world.get(AcceptRequest.class).accept(anna.requestWithProof("e30="))))
        .isEqualTo(Refusal.Invalid.field("proof", "not-solved"));
    assertThat(rowsOf("intake_request", "request_id", anna.requestId)).isZero();
  }

  @Test
  void a_proof_of_work_is_good_for_half_an_hour() {
    Anna anna = new Anna(world, world.bram);
    world.clock.forward(Duration.ofMinutes(31));

    assertThat(refusal(world.get(AcceptRequest.class).accept(anna.request())))
        .isEqualTo(Refusal.Invalid.field("proof", "not-solved"));
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    GivenRequest empty =
        new GivenRequest(null, "x", null, "y", null, List.of(), "later", null, null, null, null);

    assertThat(refusal(world.get(AcceptRequest.class).accept(empty)))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            invalid ->
                assertThat(invalid.errors())
                    .extracting(FieldError::field)
                    .contains(
                        "requestId",
                        "audienceId",
                        "kind",
                        "locator",
                        "authKey",
                        "lineIds",
                        "wish",
                        "epoch",
                        "entries"));
  }

  @Test
  void somebody_of_a_line_that_was_not_chosen_is_not_asked() {
    Anna anna = new Anna(world, world.bram, world.dirk);

    assertThat(refusal(world.get(AcceptRequest.class).accept(anna.request())))
        .isEqualTo(Refusal.Invalid.field("epoch.grants", "not-on-these-lines"));
    assertThat(rowsOf("vault_grant", anna)).isZero();
  }

  @Test
  void the_ministry_s_adviser_is_reached_only_by_choosing_that_line() {
    assertThat(
            refusal(
                world
                    .get(AcceptRequest.class)
                    .accept(new Anna(world, world.gijs).on("common").request())))
        .isInstanceOf(Refusal.Invalid.class);

    assertThat(new Anna(world, world.gijs).on("ministry").asks()).isNotNull();
  }

  @Test
  void whoever_was_excluded_gets_no_key() {
    Anna anna = new Anna(world, List.of(world.bea), world.bram);
    anna.asks();

    assertThat(
            world
                .jdbc()
                .sql("SELECT count(*) FROM vault_grant WHERE case_id = ? AND key_id = ?")
                .params(anna.requestId, world.bea.keyId().text())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void bytes_that_are_not_sealed_are_refused_and_nothing_is_stored() {
    Anna anna = new Anna(world, world.bram);
    GivenRequest given = anna.request();
    var open = new GivenEntry(null, world.id(), 1, 1, "aGVsbG8", null);
    var story = new GivenEntry(null, world.id(), 2, 1, "aGVsbG8", null);
    GivenRequest plain = withEntries(given, List.of(open, story));

    assertThat(refusal(world.get(AcceptRequest.class).accept(plain)))
        .isInstanceOf(Refusal.NotSealed.class);
    assertThat(rowsOf("intake_request", "request_id", anna.requestId)).isZero();
  }

  @Test
  void entries_that_do_not_say_that_they_were_sealed_to_the_first_epoch_are_refused_by_name() {
    GivenRequest given = new Anna(world, world.bram).request();
    GivenEntry card = Objects.requireNonNull(given.entries()).getFirst();
    GivenEntry silent =
        new GivenEntry(null, card.entryId(), card.seq(), null, card.sealed(), card.isTitle());
    GivenRequest without = withEntries(given, List.of(silent, given.entries().getLast()));

    assertThat(refusal(world.get(AcceptRequest.class).accept(without)))
        .isEqualTo(Refusal.Invalid.field("entries.epochN", "invalid"));
  }

  @Test
  void the_wish_is_kept_but_the_telephone_rings_at_once_all_the_same() {
    Anna anna = new Anna(world, world.bram).wishes("week");

    assertThat(anna.asks().firstStepAt()).isEqualTo(world.clock.instant());
  }

  private static GivenRequest withEntries(GivenRequest given, List<GivenEntry> entries) {
    return new GivenRequest(
        given.requestId(),
        given.kind(),
        given.audienceId(),
        given.locator(),
        given.authKey(),
        given.lineIds(),
        null,
        null,
        given.epoch(),
        entries,
        given.proof());
  }

  private int rowsOf(String table, Anna anna) {
    return rowsOf(table, "case_id", anna.requestId);
  }

  private int rowsOf(String table, String column, UUID id) {
    return world
        .jdbc()
        .sql("SELECT count(*) FROM " + table + " WHERE " + column + " = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }
}
