package nl.ruggensteun.intake;

import static nl.ruggensteun.casefile.CaseWorld.done;
import static nl.ruggensteun.casefile.CaseWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.AlarmState;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.DueRound;
import nl.ruggensteun.casefile.Outcome;
import nl.ruggensteun.casefile.Refusal;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.vault.Grants;
import nl.ruggensteun.vault.KeyId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakingARequestTest {
  private final CaseWorld world = new CaseWorld();

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void for_somebody_it_was_not_sealed_to_it_does_not_exist() {
    Anna anna = new Anna(world, world.bram, world.bea);
    anna.asks();
    UUID never = world.id();

    for (MemberKeys other : List.of(world.dirk, world.carla, world.els, world.gijs)) {
      assertThat(waiting(other)).doesNotContain(anna.requestId);
      for (UUID id : List.of(anna.requestId, never)) {
        assertThat(refusal(take(other, id))).isEqualTo(new Refusal.NotFound());
        assertThat(refusal(openStory(other, id))).isEqualTo(new Refusal.NotFound());
        assertThat(refusal(giveBack(other, id, "conflict"))).isEqualTo(new Refusal.NotFound());
        assertThat(refusal(finish(other, id))).isEqualTo(new Refusal.NotFound());
      }
    }
  }

  @Test
  void before_a_take_not_even_a_holder_is_given_the_card_or_the_story() {
    Anna anna = new Anna(world, world.bram, world.bea);
    anna.asks();

    assertThat(waiting(world.bram)).contains(anna.requestId);
    assertThat(refusal(openStory(world.bram, anna.requestId))).isEqualTo(new Refusal.NotFound());
  }

  @Test
  void the_taker_is_given_the_card_alone_and_can_really_open_it() {
    Anna anna = new Anna(world, world.bram, world.bea);
    anna.asks();

    TakeRequest.Taken taken = done(take(world.bram, anna.requestId));

    assertThat(taken.entries()).hasSize(1);
    byte[] grant = grants(anna, world.bram).getFirst().sealed().bytes();
    assertThat(anna.room.reads(world.bram, taken.entries().getFirst(), grant))
        .isEqualTo("bel 06 na negen uur");
  }

  @Test
  void from_a_take_on_the_others_are_given_no_keys() {
    Anna anna = new Anna(world, world.bram, world.bea);
    anna.asks();
    done(take(world.bram, anna.requestId));

    assertThat(grants(anna, world.bram)).hasSize(1);
    assertThat(grants(anna, world.bea)).isEmpty();
    assertThat(refusal(take(world.bea, anna.requestId)))
        .isEqualTo(Refusal.Conflict.because("taken"));
  }

  @Test
  void going_on_to_the_story_is_a_second_act() {
    Anna anna = new Anna(world, world.bram, world.bea);
    anna.asks();
    done(take(world.bram, anna.requestId));

    TakeRequest.Taken opened = done(openStory(world.bram, anna.requestId));

    assertThat(opened.entries()).hasSize(2);
    assertThat(acts(anna)).contains("request.taken", "story.opened");
  }

  @Test
  void of_many_who_take_it_at_once_exactly_one_has_it() throws Exception {
    Anna anna = new Anna(world, world.bram, world.bea);
    anna.asks();
    List<Callable<Outcome<TakeRequest.Taken>>> all =
        List.of(() -> take(world.bram, anna.requestId), () -> take(world.bea, anna.requestId));

    try (ExecutorService telephones = Executors.newFixedThreadPool(2)) {
      int taken = 0;
      for (Future<Outcome<TakeRequest.Taken>> one : telephones.invokeAll(all)) {
        taken += one.get() instanceof Outcome.Done<?> ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    }
  }

  @Test
  void a_taker_who_falls_silent_loses_it_and_the_telephones_ring_on() {
    Anna anna = new Anna(world, world.bram, world.bea);
    anna.asks();
    done(take(world.bram, anna.requestId));
    world.clock.forward(Duration.ofMinutes(11));

    world.get(DueRound.class).of(world.get(GiveBackRequest.class));

    assertThat(refusal(openStory(world.bram, anna.requestId))).isEqualTo(new Refusal.NotFound());
    assertThat(alarm(anna).acknowledgedBy()).isEmpty();
    assertThat(alarm(anna).nextStepAt()).isEqualTo(world.clock.instant());
    assertThat(done(take(world.bea, anna.requestId)).entries()).hasSize(1);
  }

  @Test
  void the_taker_holds_the_telephones_also_when_a_colleague_had_answered_them() {
    Anna anna = new Anna(world, world.bram, world.bea);
    anna.asks();
    UUID ringing = alarm(anna).alarmId();
    world.get(Alarms.class).acknowledge(ringing, world.bea.memberId());

    TakeRequest.Taken taken = done(take(world.bram, anna.requestId));

    assertThat(alarm(anna).acknowledgedBy()).contains(world.bram.memberId());
    assertThat(alarm(anna).nextStepAt()).isEqualTo(taken.lapsesAt());
  }

  @Test
  void a_taker_who_goes_on_in_time_keeps_it() {
    Anna anna = new Anna(world, world.bram, world.bea);
    anna.asks();
    done(take(world.bram, anna.requestId));
    world.clock.forward(Duration.ofMinutes(9));
    done(openStory(world.bram, anna.requestId));
    world.clock.forward(Duration.ofMinutes(9));

    world.get(DueRound.class).of(world.get(GiveBackRequest.class));

    assertThat(done(openStory(world.bram, anna.requestId)).entries()).hasSize(2);
  }

  @Test
  void whoever_knows_the_person_gives_it_back_for_good() {
    Anna anna = new Anna(world, world.bram, world.bea);
    anna.asks();
    done(take(world.bram, anna.requestId));

    done(giveBack(world.bram, anna.requestId, "conflict"));

    assertThat(waiting(world.bram)).doesNotContain(anna.requestId);
    assertThat(refusal(take(world.bram, anna.requestId))).isEqualTo(new Refusal.NotFound());
    assertThat(grants(anna, world.bram)).isEmpty();
    assertThat(waiting(world.bea)).contains(anna.requestId);
    assertThat(grants(anna, world.bea)).hasSize(1);
  }

  @Test
  void whoever_could_not_open_it_may_try_again_after_the_others() {
    Anna anna = new Anna(world, world.bram, world.bea);
    anna.asks();
    done(take(world.bram, anna.requestId));

    done(giveBack(world.bram, anna.requestId, "cannot-open"));

    assertThat(done(take(world.bram, anna.requestId)).entries()).hasSize(1);
  }

  @Test
  void when_nobody_is_left_coordinators_are_rung_at_once() {
    Anna anna = new Anna(world, world.bram);
    anna.asks();
    done(take(world.bram, anna.requestId));
    done(giveBack(world.bram, anna.requestId, "conflict"));

    world.get(DueRound.class).of(world.get(NobodyTook.class));

    assertThat(world.get(Alarms.class).stateOf(AlarmKind.NOBODY, anna.requestId)).isPresent();
  }

  @Test
  void when_nobody_on_its_way_has_a_telephone_coordinators_are_rung_at_once() {
    world.clock.forward(Duration.ofMinutes(1));
    world.nobodyHasATelephone(true);
    Anna anna = new Anna(world, world.bram, world.bea);
    anna.asks();
    world.nobodyHasATelephone(false);

    world.get(DueRound.class).of(world.get(NobodyTook.class));

    assertThat(world.get(Alarms.class).stateOf(AlarmKind.NOBODY, anna.requestId)).isPresent();
    assertThat(apologies(anna)).as("she has not waited yet").isZero();
    world.clock.forward(Duration.ofMinutes(31));
    world.get(DueRound.class).of(world.get(NobodyTook.class));
    assertThat(apologies(anna)).isEqualTo(1);
  }

  private int apologies(Anna anna) {
    return world
        .jdbc()
        .sql("SELECT count(*) FROM casefile_commitment WHERE case_id = ? AND kind = 'apology'")
        .param(anna.requestId)
        .query(Integer.class)
        .single();
  }

  @Test
  void after_half_an_hour_coordinators_are_rung_and_an_apology_is_owed_next_morning() {
    Anna anna = new Anna(world, world.bram, world.bea);
    anna.asks();
    world.clock.forward(Duration.ofMinutes(31));

    world.get(DueRound.class).of(world.get(NobodyTook.class));
    world.get(DueRound.class).of(world.get(NobodyTook.class));

    assertThat(world.get(Alarms.class).stateOf(AlarmKind.NOBODY, anna.requestId)).isPresent();
    assertThat(
            world
                .jdbc()
                .sql(
                    """
                    SELECT to_char(due_at AT TIME ZONE 'Europe/Amsterdam', 'HH24:MI')
                    FROM casefile_commitment WHERE case_id = ? AND kind = 'apology'
                    """)
                .param(anna.requestId)
                .query((row, index) -> row.getString(1))
                .list())
        .containsExactly("09:00");
    assertThat(alarm(anna).nextStepAt()).as("the telephones ring on").isNotNull();
  }

  @Test
  void a_worry_becomes_a_call_task_and_never_a_file() {
    Anna anna = new Anna(world, world.bram, world.bea).worries();
    anna.asks();
    done(take(world.bram, anna.requestId));
    done(openStory(world.bram, anna.requestId));

    assertThat(waiting(world.bram)).contains(anna.requestId);
    assertThat(waiting(world.bea)).doesNotContain(anna.requestId);
    assertThat(world.get(Alarms.class).stateOf(AlarmKind.REQUEST, anna.requestId)).isEmpty();
    Desk desk = new Desk(world, anna, world.bram, world.bea);
    assertThat(
            refusal(
                world
                    .get(OpenFromRequest.class)
                    .open(world.asking(world.bram), anna.requestId, desk.opening())))
        .isEqualTo(new Refusal.NotFound());

    done(finish(world.bram, anna.requestId));

    assertThat(waiting(world.bram)).doesNotContain(anna.requestId);
  }

  private List<UUID> waiting(MemberKeys member) {
    return world.get(WaitingRequests.class).of(world.asking(member)).stream()
        .map(HelpRequest::requestId)
        .toList();
  }

  private Outcome<TakeRequest.Taken> take(MemberKeys member, UUID id) {
    return world.get(TakeRequest.class).take(world.asking(member), id);
  }

  private Outcome<TakeRequest.Taken> openStory(MemberKeys member, UUID id) {
    return world.get(TakeRequest.class).openStory(world.asking(member), id);
  }

  private Outcome<UUID> giveBack(MemberKeys member, UUID id, String reason) {
    return world.get(GiveBackRequest.class).giveBack(world.asking(member), id, reason);
  }

  private Outcome<?> finish(MemberKeys member, UUID id) {
    return world.get(CallTasks.class).finish(world.asking(member), id);
  }

  private List<Grants.StoredGrant> grants(Anna anna, MemberKeys member) {
    return world
        .get(Grants.class)
        .forKeys(anna.requestId, List.of(KeyId.of(member.keyId().uuid())));
  }

  private AlarmState alarm(Anna anna) {
    return world.get(Alarms.class).stateOf(AlarmKind.REQUEST, anna.requestId).orElseThrow();
  }

  private List<String> acts(Anna anna) {
    return world.get(AuditLog.class).of(ChainId.ofCase(anna.requestId)).stream()
        .map(act -> act.act().what())
        .toList();
  }
}
