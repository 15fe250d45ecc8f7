package nl.ruggensteun.intake;

import static nl.ruggensteun.casefile.CaseWorld.done;
import static nl.ruggensteun.casefile.CaseWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.casefile.Audiences;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.DueRound;
import nl.ruggensteun.casefile.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// At night Anna asks for a training. Nobody wakes up, and it is not forgotten either.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskingWithoutHasteTest {
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);

  private final CaseWorld world = new CaseWorld();

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void it_stands_in_the_work_list_at_once_with_the_day_by_which_somebody_must_answer() {
    Anna anna = training();

    assertThat(anna.asks().firstStepAt()).isEqualTo(due());
    assertThat(world.get(WaitingRequests.class).of(world.asking(world.bram)))
        .filteredOn(row -> row.requestId().equals(anna.requestId))
        .singleElement()
        .satisfies(row -> assertThat(row.answerBy()).hasValue(due()));
    assertThat(world.get(Alarms.class).stateOf(AlarmKind.REQUEST, anna.requestId))
        .hasValueSatisfying(alarm -> assertThat(alarm.nextStepAt()).isEqualTo(due()));
  }

  @Test
  void coordinators_hear_of_it_half_an_hour_after_telephones_rang() {
    assertThat(coordinatorsAt(asked(training()))).isEqualTo(due().plus(HALF_HOUR));
  }

  @Test
  void when_nobody_has_a_telephone_that_rings_coordinators_are_not_woken_at_night_either() {
    world.nobodyHasATelephone(true);
    world.clock.forward(Duration.ofSeconds(2));
    UUID request = asked(training());
    world.nobodyHasATelephone(false);
    world.clock.forward(Duration.ofSeconds(2));

    assertThat(coordinatorsAt(request)).isEqualTo(due());
  }

  @Test
  void who_is_called_too_late_is_owed_an_answer_and_no_apology() {
    UUID request = asked(training());
    world.clock.forward(Duration.between(world.clock.instant(), due().plus(HALF_HOUR)));

    world.get(DueRound.class).of(world.get(NobodyTook.class));

    assertThat(world.get(Alarms.class).stateOf(AlarmKind.NOBODY, request)).isPresent();
    assertThat(rows("casefile_commitment", request)).isZero();
  }

  @Test
  void who_asks_for_a_call_or_worries_about_somebody_cannot_be_put_off() {
    for (Anna anna :
        new Anna[] {
          new Anna(world, world.bram).wishes("unhurried"),
          new Anna(world, world.bram).worries().wishes("unhurried")
        }) {
      assertThat(refusal(world.get(AcceptRequest.class).accept(anna.request())))
          .isEqualTo(Refusal.Invalid.field("wish", "invalid"));
    }
  }

  @Test
  void her_own_room_says_that_it_has_no_haste() {
    Anna anna = training();
    anna.asks();

    assertThat(waitingOf(anna))
        .hasValueSatisfying(waiting -> {
          assertThat(waiting.unhurried()).isTrue();
          assertThat(waiting.peopleCalled()).isZero();
        });
  }

  private Optional<Room.Waiting> waitingOf(Anna anna) {
    return world
        .get(Audiences.class)
        .one(anna.requestId, anna.room.audienceId)
        .flatMap(room -> world.get(Room.class).look(room).waiting());
  }

  private Instant due() {
    return Alarms.ringsFirst(Optional.of("unhurried"), world.clock.instant());
  }

  private Anna training() {
    return new Anna(world, world.bram, world.bea).writes().wishes("unhurried");
  }

  private UUID asked(Anna anna) {
    return done(world.get(AcceptRequest.class).accept(anna.request())).requestId();
  }

  private Instant coordinatorsAt(UUID request) {
    return world
        .jdbc()
        .sql("SELECT nobody_alarm_at FROM intake_request WHERE request_id = ?")
        .param(request)
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  private int rows(String table, UUID request) {
    return world
        .jdbc()
        .sql("SELECT count(*) FROM " + table + " WHERE case_id = ?")
        .param(request)
        .query(Integer.class)
        .single();
  }
}
