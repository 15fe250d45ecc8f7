package nl.ruggensteun.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.SeededRandomness;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TheAccessLogTest {
  private static final UUID ANNAS_FILE = UUID.fromString("01938000-0000-7000-8000-000000000001");
  private static final UUID CARLAS_FILE = UUID.fromString("f1938000-0000-7000-8000-000000000002");

  private TestDatabase database;
  private AuditLog log;
  private Checkpoints checkpoints;
  private AuditVerification verification;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    PinnedClock clock = PinnedClock.atNight();
    log =
        new AuditLog(
            database.jdbc(), clock, new SeededRandomness(1), new ActText(JsonMapper.shared()));
    checkpoints = new Checkpoints(database.jdbc(), database.transactions(), clock);
    verification = new AuditVerification(database.jdbc(), checkpoints);
  }

  private void record(UUID file, String what) {
    database
        .transactions()
        .run(() -> log.record(ChainId.ofCase(file), new Act(what, "key-1", Map.of("entry", "e"))));
  }

  private List<Finding> findings() {
    return verification.verify(Optional.empty());
  }

  @Test
  void an_act_outside_a_transaction_is_refused() {
    assertThatThrownBy(() -> log.record(ChainId.ofCase(ANNAS_FILE), Act.of("story.opened", "k")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_act_of_a_transaction_that_fails_is_not_recorded() {
    assertThatThrownBy(() ->
            database
                .transactions()
                .run(() -> {
                  log.record(ChainId.ofCase(ANNAS_FILE), Act.of("story.opened", "k"));
                  throw new IllegalArgumentException("undo");
                }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(log.of(ChainId.ofCase(ANNAS_FILE))).isEmpty();
  }

  @Test
  void acts_are_read_back_in_order() {
    record(ANNAS_FILE, "request.taken");
    record(ANNAS_FILE, "story.opened");
    assertThat(log.of(ChainId.ofCase(ANNAS_FILE)))
        .extracting(recorded -> recorded.act().what())
        .containsExactly("request.taken", "story.opened");
    assertThat(findings()).isEmpty();
  }

  @Test
  void a_changed_act_is_found() {
    record(ANNAS_FILE, "story.opened");
    database
        .jdbc()
        .sql("UPDATE audit_record SET record = replace(record, 'story', 'glory')")
        .update();
    assertThat(findings()).containsExactly(new Finding.Changed(ANNAS_FILE, 0));
  }

  @Test
  void an_act_that_was_taken_out_is_found() {
    record(ANNAS_FILE, "request.taken");
    record(ANNAS_FILE, "story.opened");
    database.jdbc().sql("DELETE FROM audit_record WHERE position = 0").update();
    assertThat(findings()).contains(new Finding.Gap(ANNAS_FILE, 0));
  }

  @Test
  void the_last_act_that_was_taken_out_is_found() {
    record(ANNAS_FILE, "request.taken");
    record(ANNAS_FILE, "story.opened");
    database.jdbc().sql("DELETE FROM audit_record WHERE position = 1").update();
    assertThat(findings()).contains(new Finding.WrongHead(ANNAS_FILE));
  }

  @Test
  void a_chain_that_was_rewritten_whole_is_found_by_the_checkpoint() {
    record(ANNAS_FILE, "story.opened");
    record(CARLAS_FILE, "story.opened");
    checkpoints.make();
    database.jdbc().sql("DELETE FROM audit_record WHERE chain_id = ?").param(ANNAS_FILE).update();
    database.jdbc().sql("DELETE FROM audit_chain WHERE chain_id = ?").param(ANNAS_FILE).update();
    record(ANNAS_FILE, "request.taken");
    assertThat(findings()).contains(new Finding.NotAsSeen(ANNAS_FILE, 0));
  }

  @Test
  void a_checkpoint_that_was_rewritten_is_found_by_a_kept_copy() {
    record(ANNAS_FILE, "story.opened");
    Checkpoint made = checkpoints.make().orElseThrow();
    byte[] other = made.hash().clone();
    other[0] ^= 1;
    assertThat(
            verification.verify(
                Optional.of(new AuditVerification.KeptCheckpoint(made.position(), other))))
        .containsExactly(new Finding.OtherThanCopy(0));
  }

  @Test
  void checkpoints_follow_each_other_and_only_when_something_happened() {
    record(ANNAS_FILE, "request.taken");
    assertThat(checkpoints.make()).isPresent();
    assertThat(checkpoints.make()).isEmpty();
    record(CARLAS_FILE, "request.taken");
    assertThat(checkpoints.make()).map(Checkpoint::position).contains(1L);
    record(ANNAS_FILE, "story.opened");
    assertThat(checkpoints.make()).isPresent();
    assertThat(findings()).isEmpty();
  }

  @Test
  void a_forgotten_act_leaves_the_chain_whole() {
    record(ANNAS_FILE, "story.opened");
    checkpoints.make();
    log.forget(ChainId.ofCase(ANNAS_FILE));
    assertThat(log.of(ChainId.ofCase(ANNAS_FILE))).isEmpty();
    assertThat(findings()).isEmpty();
  }
}
